package org.reftel.archive.catalogue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;

/**
 * What a reader keeps at his desk: reading lists and saved searches. With the copies, it is all that cannot be made anew.
 *
 * <p>It is a file of its own, made when something is first kept, and may be changed while an import runs. Several threads,
 * and several processes, may use it at once. What is taken off can be put back for a month.
 */
public final class ReadingDesk implements AutoCloseable {
    public static final int MOST_ITEMS = 5_000;
    public static final int LONGEST_NOTE = 20_000;
    public static final int LONGEST_NAME = 200;

    /** What was taken away longer ago is gone. */
    static final Duration PUT_BACK_WITHIN = Duration.ofDays(30);

    private static final String ITEM = "select number, list, key, place, note, position, added from items";
    private static final String LISTED =
            " where removed is null and list in (select number from lists where removed is null)";

    private final DeskFile file;
    private final InstantSource clock;
    private final ReadingLists lists;
    private final SavedSearches searches;

    /** @param file made when something is first kept */
    public ReadingDesk(Path file, InstantSource clock) {
        DeskFile kept = new DeskFile(file);
        this.file = kept;
        this.clock = clock;
        this.lists = new ReadingLists(kept, this::time);
        this.searches = new SavedSearches(kept, this::time);
    }

    /** Thrown where what is asked cannot be kept; nothing was changed. The message says why and what to do. */
    public static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message, null, false, false);
        }
    }

    /** The reading lists themselves. */
    public ReadingLists lists() {
        return lists;
    }

    /** The saved searches. */
    public SavedSearches searches() {
        return searches;
    }

    /** The first reading list, in its order. */
    public List<ListItem> items() {
        return items(NamedList.FIRST);
    }

    /** A reading list, in its order; empty where there is none. */
    public List<ListItem> items(long list) {
        return file.ask(List.of(), open -> items(open, list));
    }

    /** An item; null where it is on no list. */
    public @Nullable ListItem item(long number) {
        return file.<@Nullable ListItem>ask(null, open -> item(open, number));
    }

    /** What of a telegram is on any list: the place, empty for the whole telegram, and the item's number. */
    public Map<String, Long> collected(HoldingKey key) {
        return file.ask(Map.of(), open -> {
            Map<String, Long> collected = new LinkedHashMap<>();
            try (PreparedStatement query = open.prepareStatement(
                    "select place, number from items" + LISTED + " and key = ? order by list, position")) {
                query.setString(1, key.text());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        collected.putIfAbsent(row.getString(1), row.getLong(2));
                    }
                }
            }
            return collected;
        });
    }

    /** Puts a telegram or a paragraph at the end of the list that collects. */
    public ListItem add(HoldingKey key, String place, String note) {
        return add(lists.collecting().number(), key, place, note);
    }

    /**
     * Puts a telegram or a paragraph at the end of a list. What is on it already stays as it is.
     *
     * @param place empty for the whole telegram
     * @return the item
     * @throws Refusal where there is no such list, or it is full
     */
    public ListItem add(long list, HoldingKey key, String place, String note) {
        String kept = note(note);
        return file.change(open -> {
            if (ReadingLists.find(ReadingLists.all(open), list) == null) {
                throw new Refusal("There is no reading list of the number " + list + ".");
            }
            List<ListItem> items = items(open, list);
            for (ListItem item : items) {
                if (item.key().equals(key) && item.place().equals(place)) {
                    return item;
                }
            }
            takesOneMore(items);
            DeskFile.update(
                    open,
                    "insert into items (list, key, place, note, position, added)"
                            + " values (?, ?, ?, ?, (select coalesce(max(position), 0) + 1 from items), ?)",
                    list,
                    key.text(),
                    place,
                    kept,
                    now());
            return items(open, list).getLast();
        });
    }

    /** Gives an item another note; null where it is not on the list. */
    public @Nullable ListItem annotate(long number, String note) {
        String kept = note(note);
        return file.change(open -> {
            DeskFile.update(open, "update items set note = ? where number = ? and removed is null", kept, number);
            return item(open, number);
        });
    }

    /**
     * Puts an item at another place of the list; null where it is not on the list.
     *
     * @param position 1 for the first; what is too small or too large means the first or the last
     */
    public @Nullable ListItem move(long number, int position) {
        return file.change(open -> {
            ListItem moved = item(open, number);
            if (moved == null) {
                return null;
            }
            List<ListItem> items = items(open, moved.list());
            items.remove(moved);
            items.add(Math.clamp(position - 1L, 0, items.size()), moved);
            number(open, items);
            return item(open, number);
        });
    }

    /**
     * Puts an item at the end of another list; null where the item or the list is not there.
     *
     * @throws Refusal where the list has the same already, or is full
     */
    public @Nullable ListItem transfer(long number, long list) {
        return file.change(open -> {
            ListItem item = item(open, number);
            NamedList to = ReadingLists.find(ReadingLists.all(open), list);
            if (item == null || to == null || item.list() == list) {
                return to == null ? null : item;
            }
            List<ListItem> items = items(open, list);
            if (items.stream().anyMatch(other -> isSame(other, item))) {
                throw new Refusal(
                        "“" + to.name() + "” has this already, with a note of its own. Take it off one of the two.");
            }
            takesOneMore(items);
            DeskFile.update(
                    open,
                    "update items set list = ?, position = (select max(position) + 1 from items) where number = ?",
                    list,
                    number);
            return item(open, number);
        });
    }

    /** Takes an item off the list; returns it as it was, or null where it is not on the list. */
    public @Nullable ListItem remove(long number) {
        return file.change(open -> {
            ListItem item = item(open, number);
            if (item != null) {
                DeskFile.update(open, "delete from items where removed < ?", time(PUT_BACK_WITHIN));
                DeskFile.update(
                        open,
                        "update items set position = ?, removed = ? where number = ?",
                        item.position(),
                        now(),
                        number);
            }
            return item;
        });
    }

    /** An item that was taken off; null where it is on the list, was never there, or was taken off too long ago. */
    public @Nullable ListItem removed(long number) {
        return find(file.ask(List.of(), open -> select(open, ITEM + " where removed is not null")), number);
    }

    /**
     * Puts an item back where it was. Where the same has been collected again meanwhile, that item is returned; null where the
     * item was never there, or was taken off too long ago.
     */
    public @Nullable ListItem restore(long number) {
        return file.change(open -> {
            ListItem item = find(select(open, ITEM + " where removed is not null"), number);
            if (item == null || ReadingLists.find(ReadingLists.all(open), item.list()) == null) {
                return item(open, number);
            }
            List<ListItem> items = items(open, item.list());
            for (ListItem other : items) {
                if (isSame(other, item)) {
                    return other;
                }
            }
            items.add(Math.clamp(item.position() - 1L, 0, items.size()), item);
            DeskFile.update(open, "update items set removed = null where number = ?", number);
            number(open, items);
            return item(open, number);
        });
    }

    /** What is wrong with the file, a sentence each; empty where all is well, or nothing was ever kept. */
    public List<String> faults() {
        return file.ask(List.of(), open -> {
            List<String> faults = new ArrayList<>();
            try (Statement statement = open.createStatement();
                    ResultSet row = statement.executeQuery("pragma integrity_check")) {
                while (row.next()) {
                    if (!row.getString(1).equals("ok")) {
                        faults.add(row.getString(1) + ". " + Database.DESK.remedy());
                    }
                }
            }
            return faults;
        });
    }

    /** Writes all that is kept into a new file; returns false where nothing was ever kept. */
    public boolean copyTo(Path copy) {
        return file.ask(false, open -> {
            DeskFile.update(open, "vacuum into ?", copy.toString());
            return true;
        });
    }

    @Override
    public void close() {
        file.close();
    }

    private static String note(String note) {
        String kept = note.strip().replace("\r\n", "\n");
        if (kept.length() > LONGEST_NOTE) {
            throw new Refusal(
                    "A note has " + LONGEST_NOTE + " characters at most, and this one " + kept.length() + ".");
        }
        return kept;
    }

    private String now() {
        return time(Duration.ZERO);
    }

    /** To the second, so that texts compare as times do. */
    private String time(Duration ago) {
        Instant time = clock.instant().minus(ago);
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static boolean isSame(ListItem one, ListItem other) {
        return one.key().equals(other.key()) && one.place().equals(other.place());
    }

    private static void takesOneMore(List<ListItem> items) {
        if (items.size() >= MOST_ITEMS) {
            throw new Refusal("The reading list has " + MOST_ITEMS + " items and takes no more. Export it, and take"
                    + " off what is done with.");
        }
    }

    /** An item with its rank; null where it is on no list. */
    private static @Nullable ListItem item(Connection open, long number) throws SQLException {
        List<ListItem> found = select(open, ITEM + LISTED + " and number = " + number);
        return found.isEmpty() ? null : find(items(open, found.getFirst().list()), number);
    }

    private static List<ListItem> items(Connection open, long list) throws SQLException {
        List<ListItem> ranked = new ArrayList<>();
        for (ListItem item : select(open, ITEM + LISTED + " and list = " + list + " order by position, number")) {
            ranked.add(new ListItem(
                    item.number(),
                    item.list(),
                    item.key(),
                    item.place(),
                    item.note(),
                    ranked.size() + 1,
                    item.added()));
        }
        return ranked;
    }

    private static List<ListItem> select(Connection open, String sql) throws SQLException {
        List<ListItem> items = new ArrayList<>();
        try (Statement query = open.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
                items.add(new ListItem(
                        row.getLong(1),
                        row.getLong(2),
                        new HoldingKey(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7)));
            }
        }
        return items;
    }

    private static @Nullable ListItem find(List<ListItem> items, long number) {
        return items.stream()
                .filter(item -> item.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** Numbers the positions of the list as it stands. */
    private static void number(Connection open, List<ListItem> items) throws SQLException {
        try (PreparedStatement row = open.prepareStatement("update items set position = ? where number = ?")) {
            for (int i = 0; i < items.size(); i++) {
                row.setInt(1, i + 1);
                row.setLong(2, items.get(i).number());
                row.executeUpdate();
            }
        }
    }
}
