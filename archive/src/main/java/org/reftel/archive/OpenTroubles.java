package org.reftel.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reftel.archive.witness.Entry;

/**
 * Entries of the ledger that hold, and what an import says of them: where a file was read again and a trouble with it was
 * not met again, the entry no longer holds.
 */
final class OpenTroubles {
    private final Map<String, Set<Entry.Trouble>> byPath = new LinkedHashMap<>();
    private final Set<String> visited = new HashSet<>();

    OpenTroubles(List<Entry.Trouble> holding) {
        for (Entry.Trouble trouble : holding) {
            byPath.computeIfAbsent(trouble.place().path(), _ -> new LinkedHashSet<>())
                    .add(trouble);
        }
    }

    /** A file, or a member of a container, is read; so are the containers that it stands in. */
    void visit(String path) {
        if (byPath.isEmpty()) {
            return;
        }
        for (int end = path.indexOf("!/"); end >= 0; end = path.indexOf("!/", end + 2)) {
            visitOne(path.substring(0, end));
        }
        visitOne(path);
    }

    private void visitOne(String path) {
        if (byPath.containsKey(path)) {
            visited.add(path);
        }
    }

    /** A trouble was met; if it was known, it still holds. */
    void met(Entry.Trouble trouble) {
        Set<Entry.Trouble> of = byPath.get(trouble.place().path());
        if (of != null) {
            of.removeIf(known -> isSame(known, trouble));
        }
    }

    /** Those that were not met although what they are of was read to its end, in the order in which they came. */
    List<Entry.Retired> gone() {
        List<Entry.Retired> gone = new ArrayList<>();
        byPath.forEach((path, troubles) -> {
            if (visited.contains(path)) {
                troubles.forEach(
                        trouble -> gone.add(new Entry.Retired(trouble.place(), trouble.kind(), trouble.message())));
            }
        });
        return gone;
    }

    private static boolean isSame(Entry.Trouble known, Entry.Trouble trouble) {
        return known.place().equals(trouble.place())
                && known.kind().equals(trouble.kind())
                && known.message().equals(trouble.message());
    }
}
