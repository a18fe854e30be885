package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.catalogue.ReadingDesk.Refusal;

/** The reading lists of a {@link ReadingDesk}, by their names; what stands on them is asked of the desk. */
public final class ReadingLists {
    public static final int MOST_LISTS = 200;

    private static final String LISTS = "select l.number, l.name, (select count(*) from items i where i.list = l.number"
            + " and i.removed is null), l.made, l.number = (select c.number from lists c where c.removed is null"
            + " order by c.chosen desc, c.number limit 1) from lists l where l.removed is ";

    private final DeskFile file;
    private final Function<Duration, String> time;

    /** @param time the moment so long ago, as it is kept */
    ReadingLists(DeskFile file, Function<Duration, String> time) {
        this.file = file;
        this.time = time;
    }

    /** All of them: the first, then the others by name. */
    public List<NamedList> all() {
        return file.ask(List.of(NamedList.EMPTY), ReadingLists::all);
    }

    /** A list; null where there is none. */
    public @Nullable NamedList find(long number) {
        return find(all(), number);
    }

    /** That on which what is collected from a telegram's page is put. */
    public NamedList collecting() {
        return all().stream().filter(NamedList::collects).findFirst().orElse(NamedList.EMPTY);
    }

    /**
     * Makes a list. What is collected goes there from now on.
     *
     * @throws Refusal where the name is empty or another list has it
     */
    public NamedList make(String name) {
        return file.change(open -> {
            List<NamedList> lists = all(open);
            String called = name(name, lists, 0);
            if (lists.size() >= MOST_LISTS) {
                throw new Refusal(MOST_LISTS + " lists are kept, and no more can be. Delete one first.");
            }
            DeskFile.update(open, "insert into lists (name, made) values (?, ?)", called, time.apply(Duration.ZERO));
            choose(open, DeskFile.last(open));
            return all(open).stream().filter(NamedList::collects).findFirst().orElseThrow();
        });
    }

    /** Gives a list another name; null where there is none. */
    public @Nullable NamedList rename(long number, String name) {
        return file.change(open -> {
            List<NamedList> lists = all(open);
            if (find(lists, number) != null) {
                DeskFile.update(open, "update lists set name = ? where number = ?", name(name, lists, number), number);
            }
            return find(all(open), number);
        });
    }

    /** Has what is collected put on a list from now on; null where there is none. */
    public @Nullable NamedList choose(long number) {
        return file.change(open -> {
            if (find(all(open), number) != null) {
                choose(open, number);
            }
            return find(all(open), number);
        });
    }

    /**
     * Deletes a list with all that stands on it; returns it as it was, or null where there is none.
     *
     * @throws Refusal for the first list
     */
    public @Nullable NamedList remove(long number) {
        if (number == NamedList.FIRST) {
            throw new Refusal("The first reading list is always there. Take off what is on it instead.");
        }
        return file.change(open -> {
            NamedList list = find(all(open), number);
            if (list != null) {
                String longAgo = time.apply(ReadingDesk.PUT_BACK_WITHIN);
                DeskFile.update(
                        open, "delete from items where list in (select number from lists where removed < ?)", longAgo);
                DeskFile.update(open, "delete from lists where removed < ?", longAgo);
                DeskFile.update(
                        open,
                        "update lists set removed = ?, chosen = 0 where number = ?",
                        time.apply(Duration.ZERO),
                        number);
            }
            return list;
        });
    }

    /** A list that was deleted; null where it is there, was never there, or was deleted too long ago. */
    public @Nullable NamedList removed(long number) {
        return find(file.ask(List.of(), open -> select(open, LISTS + "not null")), number);
    }

    /** Puts a list back with all that stood on it; null where it was never there, or was deleted too long ago. */
    public @Nullable NamedList restore(long number) {
        return file.change(open -> {
            DeskFile.update(open, "update lists set removed = null where number = ?", number);
            return find(all(open), number);
        });
    }

    static List<NamedList> all(Connection open) throws SQLException {
        return select(open, LISTS + "null order by l.number <> 1, l.name collate nocase, l.number");
    }

    static @Nullable NamedList find(List<NamedList> lists, long number) {
        return lists.stream()
                .filter(list -> list.number() == number)
                .findFirst()
                .orElse(null);
    }

    private static void choose(Connection open, long number) throws SQLException {
        DeskFile.update(open, "update lists set chosen = (select max(chosen) + 1 from lists) where number = ?", number);
    }

    private static String name(String name, List<NamedList> others, long number) {
        String called = name.strip();
        if (called.isEmpty()) {
            throw new Refusal("A list has a name. Write one.");
        }
        if (called.length() > ReadingDesk.LONGEST_NAME) {
            throw new Refusal("A list's name has " + ReadingDesk.LONGEST_NAME + " characters at most.");
        }
        for (NamedList other : others) {
            if (other.number() != number && other.name().equalsIgnoreCase(called)) {
                throw new Refusal("There is a list “" + other.name() + "” already. Take another name.");
            }
        }
        return called;
    }

    private static List<NamedList> select(Connection open, String sql) throws SQLException {
        List<NamedList> lists = new ArrayList<>();
        try (Statement query = open.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
                lists.add(new NamedList(
                        row.getLong(1), row.getString(2), row.getInt(3), row.getString(4), row.getBoolean(5)));
            }
        }
        return lists;
    }
}
