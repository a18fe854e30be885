package org.reftel.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.access.Reader;
import org.reftel.archive.catalogue.Catalogue;
import org.reftel.archive.catalogue.NumberRows;
import org.reftel.archive.catalogue.NumberRows.PostYear;
import org.reftel.archive.catalogue.WantedRows;
import org.reftel.archive.catalogue.WantedRows.CitingLine;
import org.reftel.archive.reference.Arrival;
import org.reftel.archive.reference.ContinuityCount.Mark;
import org.reftel.archive.reference.Dossier;
import org.reftel.archive.reference.PostCoverage;
import org.reftel.archive.reference.Wanted;
import org.reftel.archive.reference.WantedFilter;
import org.reftel.archive.reference.YearCoverage;
import org.reftel.archive.reference.YearNumbers;
import org.reftel.core.marking.Level;
import org.reftel.core.telegram.TelegramId;

/**
 * What the archive lacks: telegrams that are cited and not held, and how much is held of what each post sent. All numbers are
 * read once for each state of the archive.
 */
public final class Gaps {
    private static final int SUBJECTS = 3;

    private final Catalogue catalogue;
    private final Holdings holdings;
    private volatile @Nullable Known known;

    /**
     * @param state of the catalogue
     * @param wanted the most cited first
     */
    private record Known(
            String state, Map<PostYear, YearNumbers> numbers, List<Wanted> wanted, Map<TelegramId, Wanted> byId) {}

    Gaps(Catalogue catalogue, Holdings holdings) {
        this.catalogue = catalogue;
        this.holdings = holdings;
    }

    /**
     * Wanted telegrams, the most cited first.
     *
     * @param total of all that the filter admits
     */
    public record Listed(int total, List<Wanted> wanted) {}

    /**
     * Those that a filter admits, from one on.
     *
     * @param from 0 for the first
     */
    public Listed wanted(WantedFilter filter, int from, int most, Reader reader) {
        List<Wanted> all = known().wanted;
        List<Wanted> admitted = filter.equals(WantedFilter.ALL) ? all : filter.of(all);
        int start = Math.min(from, admitted.size());
        return new Listed(admitted.size(), admitted.subList(start, start + Math.min(most, admitted.size() - start)));
    }

    /** A wanted telegram; null where it is held, or nobody cites it. */
    public @Nullable Wanted wanted(TelegramId id, Reader reader) {
        return known().byId.get(id);
    }

    /** All that is known of a wanted telegram; null where it is held, or nobody cites it. */
    public @Nullable Dossier dossier(TelegramId id, Reader reader) {
        Known now = known();
        Wanted wanted = now.byId.get(id);
        return wanted == null
                ? null
                : new Dossiers(new WantedRows(catalogue), holdings, reader)
                        .of(wanted, now.numbers.get(new PostYear(id.post(), id.year())));
    }

    /** Telegrams that were wanted and have come, the latest first. */
    public List<Arrival> arrivals(int most, Reader reader) {
        return new WantedRows(catalogue).arrivals(most);
    }

    /**
     * How much is held of each post, in the order of their names.
     *
     * @param year null for all years together
     */
    public List<PostCoverage> coverage(@Nullable Integer year, Reader reader) {
        Map<String, List<YearCoverage>> posts = new TreeMap<>();
        known().numbers.values().stream()
                .filter(numbers -> year == null || numbers.year() == year)
                .sorted(Comparator.comparingInt(YearNumbers::year))
                .forEach(numbers -> posts.computeIfAbsent(numbers.post(), _ -> new ArrayList<>())
                        .add(YearCoverage.of(numbers)));
        List<PostCoverage> coverage = new ArrayList<>();
        posts.forEach((post, years) -> coverage.add(new PostCoverage(post, years)));
        return coverage;
    }

    /** How much is held of a post, year by year, with all that can be told; null where no number of it is known. */
    public @Nullable PostCoverage coverage(String post, @Nullable Integer year, Reader reader) {
        Map<Integer, TreeMap<String, List<Mark>>> marks = new NumberRows(catalogue).marks(post);
        List<YearCoverage> years = known().numbers.values().stream()
                .filter(numbers -> numbers.post().equals(post) && (year == null || numbers.year() == year))
                .sorted(Comparator.comparingInt(YearNumbers::year))
                .map(numbers -> YearCoverage.of(numbers, marks.getOrDefault(numbers.year(), new TreeMap<>())))
                .toList();
        return years.isEmpty() ? null : new PostCoverage(post, years);
    }

    private Known known() {
        String state = new NumberRows(catalogue).state();
        Known last = known;
        if (last != null && last.state.equals(state)) {
            return last;
        }
        synchronized (this) {
            last = known;
            if (last == null || !last.state.equals(state)) {
                last = read(state);
                known = last;
            }
            return last;
        }
    }

    private Known read(String state) {
        Map<PostYear, YearNumbers.Builder> builders = new HashMap<>();
        new NumberRows(catalogue)
                .held((year, number, day) -> builder(builders, year).held(number, day));
        List<Request> requests = requests(new WantedRows(catalogue).citing());
        for (Request request : requests) {
            if (!request.doubtful) {
                builder(builders, new PostYear(request.id.post(), request.id.year()))
                        .cited(request.id.number(), request.firstCited);
            }
        }
        Map<PostYear, YearNumbers> numbers = new HashMap<>();
        builders.forEach((year, builder) -> numbers.put(year, builder.build()));
        List<Wanted> wanted = new ArrayList<>(requests.size());
        Map<TelegramId, Wanted> byId = new HashMap<>();
        for (Request request : requests) {
            PostYear year = new PostYear(request.id.post(), request.id.year());
            Wanted one = request.wanted(
                    numbers.computeIfAbsent(year, _ -> new YearNumbers.Builder(year.post(), year.year()).build()));
            wanted.add(one);
            byId.put(one.id(), one);
        }
        numbers.values().removeIf(year -> year.highest() == 0);
        return new Known(state, numbers, List.copyOf(wanted), byId);
    }

    private static YearNumbers.Builder builder(Map<PostYear, YearNumbers.Builder> builders, PostYear year) {
        return builders.computeIfAbsent(year, _ -> new YearNumbers.Builder(year.post(), year.year()));
    }

    /** The telegrams that are asked for, the most cited first. */
    private static List<Request> requests(List<CitingLine> lines) {
        Map<String, Request> byId = HashMap.newHashMap(lines.size());
        for (CitingLine line : lines) {
            Request request = byId.get(line.cited());
            if (request == null) {
                TelegramId id = TelegramId.parse(line.cited());
                if (id == null) {
                    continue;
                }
                request = new Request(id, line.cited());
                byId.put(line.cited(), request);
            }
            request.lines.add(line);
        }
        List<Request> requests = new ArrayList<>(byId.values());
        requests.forEach(Request::read);
        requests.sort(
                (one, other) -> one.times != other.times ? other.times - one.times : one.cited.compareTo(other.cited));
        return requests;
    }

    /** What the telegrams together say that cite one. */
    private static final class Request {
        private static final Comparator<CitingLine> IN_TIME = Comparator.comparing(
                        CitingLine::sent, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(CitingLine::key);

        private final TelegramId id;
        private final String cited;
        private final List<CitingLine> lines = new ArrayList<>(1);
        private final Set<String> posts = new LinkedHashSet<>(2);
        private final Set<String> subjects = new LinkedHashSet<>(2);
        private int times;
        private int firstCited = YearNumbers.NO_DAY;
        private boolean doubtful = true;
        private @Nullable Level highest;

        Request(TelegramId id, String cited) {
            this.id = id;
            this.cited = cited;
        }

        void read() {
            if (lines.size() > 1) {
                lines.sort(IN_TIME);
            }
            String last = "";
            for (CitingLine line : lines) {
                times += line.key().equals(last) ? 0 : 1; // one may write it in two ways
                last = line.key();
                add(line);
            }
        }

        private void add(CitingLine line) {
            doubtful &= line.doubtful();
            if (line.post() != null) {
                posts.add(line.post());
            }
            if (line.subject() != null && subjects.size() < SUBJECTS) {
                subjects.add(line.subject());
            }
            int day = NumberRows.day(line.sent());
            if (firstCited == YearNumbers.NO_DAY || day != YearNumbers.NO_DAY && day < firstCited) {
                firstCited = day;
            }
            Level level = line.classification() == null ? null : Level.find(line.classification());
            if (level != null) {
                highest = highest == null ? level : highest.join(level);
            }
        }

        Wanted wanted(YearNumbers numbers) {
            return new Wanted(
                    id,
                    times,
                    List.copyOf(posts),
                    List.copyOf(subjects),
                    highest == null ? null : highest.words(),
                    doubtful,
                    numbers.bracket(id.number(), firstCited));
        }
    }
}
