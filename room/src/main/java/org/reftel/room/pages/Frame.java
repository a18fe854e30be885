package org.reftel.room.pages;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param title as in the browser's tab, without the room's name
 * @param description one or two sentences, for those with whom the page is shared; null where there is nothing to say
 * @param path of the page in its one true form: {@code /telegrams/09ASTANA1843}; empty for a page that tells of trouble, and has
 *     no address of its own
 * @param query as it stands in the search box; empty for none
 */
public record Frame(String title, @Nullable String description, String path, String query) {
    /** {@code http://127.0.0.1:7780}, as the reader for whom a page is being set reached the room. */
    static final ScopedValue<String> ORIGIN = ScopedValue.newInstance();

    public static Frame of(String title, String path) {
        return new Frame(title, null, path, "");
    }

    /** Of a page that tells of trouble. */
    static Frame ofTrouble(String title) {
        return of(title, "");
    }

    public Frame describedAs(@Nullable String text) {
        return new Frame(title, text, path, query);
    }

    public Frame searching(String text) {
        return new Frame(title, description, path, text);
    }

    /** The page's whole address, {@code http://127.0.0.1:7780/telegrams/09ASTANA1843}; null where it has none of its own. */
    public @Nullable String address() {
        return path.isEmpty() ? null : ORIGIN.orElse("") + path;
    }

    /** The address of a file that the program brings along; it changes with the file. */
    public String asset(String name) {
        return Assets.address(name);
    }
}
