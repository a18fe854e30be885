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

/** The saved searches of a {@link ReadingDesk}: queries with their order, each under a name. */
public final class SavedSearches {
    public static final int MOST_SEARCHES = 500;
    public static final int LONGEST_QUERY = 10_000;

    private static final String SEARCH = "select number, name, query, ordered, saved from searches where removed is ";

    private final DeskFile file;
    private final Function<Duration, String> time;

    /** @param time the moment so long ago, as it is kept */
    SavedSearches(DeskFile file, Function<Duration, String> time) {
        this.file = file;
        this.time = time;
    }

    /** All of them, by name. */
    public List<SavedSearch> all() {
        return file.ask(List.of(), SavedSearches::all);
    }

    /** A saved search; null where there is none. */
    public @Nullable SavedSearch find(long number) {
        return find(all(), number);
    }

    /**
     * Saves a search. One with the same query and order gets the name, and stays one.
     *
     * @param name empty for the query itself
     * @param order {@code relevance}, {@code newest} or {@code oldest}
     * @throws Refusal where the query is too long, or too many are saved
     */
    public SavedSearch save(String name, String query, String order) {
        String asked = query.strip();
        if (asked.length() > LONGEST_QUERY) {
            throw new Refusal("A saved query has " + LONGEST_QUERY + " characters at most.");
        }
        String called = name(name, asked);
        return file.change(open -> {
            List<SavedSearch> searches = all(open);
            for (SavedSearch search : searches) {
                if (search.query().equals(asked) && search.order().equals(order)) {
                    DeskFile.update(open, "update searches set name = ? where number = ?", called, search.number());
                    return kept(open, search.number());
                }
            }
            if (searches.size() >= MOST_SEARCHES) {
                throw new Refusal(MOST_SEARCHES + " searches are saved, and no more can be. Delete one first.");
            }
            DeskFile.update(
                    open,
                    "insert into searches (name, query, ordered, saved) values (?, ?, ?, ?)",
                    called,
                    asked,
                    order,
                    time.apply(Duration.ZERO));
            return kept(open, DeskFile.last(open));
        });
    }

    /** Gives a saved search another name; null where there is none. */
    public @Nullable SavedSearch rename(long number, String name) {
        return file.change(open -> {
            SavedSearch search = find(all(open), number);
            if (search == null) {
                return null;
            }
            DeskFile.update(open, "update searches set name = ? where number = ?", name(name, search.query()), number);
            return kept(open, number);
        });
    }

    /** Deletes a saved search; returns it as it was, or null where there is none. */
    public @Nullable SavedSearch remove(long number) {
        return file.change(open -> {
            SavedSearch search = find(all(open), number);
            if (search != null) {
                DeskFile.update(
                        open, "delete from searches where removed < ?", time.apply(ReadingDesk.PUT_BACK_WITHIN));
                DeskFile.update(
                        open, "update searches set removed = ? where number = ?", time.apply(Duration.ZERO), number);
            }
            return search;
        });
    }

    /** A search that was deleted; null where it is saved, was never there, or was deleted too long ago. */
    public @Nullable SavedSearch removed(long number) {
        return find(file.ask(List.of(), open -> select(open, SEARCH + "not null")), number);
    }

    /** Puts a saved search back; null where it was never there, or was deleted too long ago. */
    public @Nullable SavedSearch restore(long number) {
        return file.change(open -> {
            DeskFile.update(open, "update searches set removed = null where number = ?", number);
            return find(all(open), number);
        });
    }

    private static String name(String name, String query) {
        String called = name.isBlank() ? query : name.strip();
        int most = ReadingDesk.LONGEST_NAME;
        return called.length() <= most ? called : called.substring(0, most - 1) + "…";
    }

    private static List<SavedSearch> all(Connection open) throws SQLException {
        return select(open, SEARCH + "null order by name collate nocase, number");
    }

    private static SavedSearch kept(Connection open, long number) throws SQLException {
        SavedSearch search = find(all(open), number);
        if (search == null) {
            throw new SQLException("the search " + number + " was not kept");
        }
        return search;
    }

    private static @Nullable SavedSearch find(List<SavedSearch> searches, long number) {
        return searches.stream()
                .filter(search -> search.number() == number)
                .findFirst()
                .orElse(null);
    }

    private static List<SavedSearch> select(Connection open, String sql) throws SQLException {
        List<SavedSearch> searches = new ArrayList<>();
        try (Statement query = open.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
                searches.add(new SavedSearch(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
            }
        }
        return searches;
    }
}
