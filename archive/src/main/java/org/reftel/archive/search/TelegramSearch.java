package org.reftel.archive.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Holdings;
import org.reftel.archive.access.Reader;
import org.reftel.core.telegram.Role;
import org.reftel.core.text.TextSpan;

/**
 * Answers a query with telegrams and their best paragraphs. The index says which telegrams; their text is read from the
 * holdings, since the index keeps none. Thread-safe.
 */
public final class TelegramSearch {
    private static final int LONGEST = 360;
    private static final int BEFORE = 90;
    /** How many telegrams are read between two looks at the time. */
    private static final int AT_A_TIME = 10;

    private static final float OF_SUMMARY = 1.15f;

    private final TelegramIndex index;
    private final Holdings holdings;
    private final ShownLately lately = new ShownLately();

    public TelegramSearch(TelegramIndex index, Holdings holdings) {
        this.index = index;
        this.holdings = holdings;
    }

    /**
     * Answers with what the reader may see, as if there were nothing else.
     *
     * @param passages how many paragraphs to show of each telegram
     */
    public SearchAnswer search(SearchRequest request, int passages, Reader reader) {
        Deadline deadline = Deadline.in(request.patienceMillis());
        IndexAnswer answer = index.search(request, reader);
        Sought sought = new Sought(request.query().clause());
        List<Hit> hits = new ArrayList<>();
        Map<HoldingKey, ShownTelegram> shown = shown(answer.found(), deadline, reader);
        for (IndexAnswer.Found found : answer.found()) {
            ShownTelegram telegram = shown.get(found.key());
            if (telegram != null) {
                deadline.check();
                hits.add(hit(found, telegram, sought, passages, reader));
            }
        }
        return new SearchAnswer(
                answer.total(), hits, answer.next(), answer.facets(), answer.suggestions(), answer.notes());
    }

    /** What is shown of telegrams, read anew where it was not shown lately. */
    private Map<HoldingKey, ShownTelegram> shown(List<IndexAnswer.Found> all, Deadline deadline, Reader reader) {
        long state = holdings.state();
        lately.turnTo(state);
        Map<HoldingKey, ShownTelegram> shown = new HashMap<>();
        List<HoldingKey> missing = new ArrayList<>();
        for (IndexAnswer.Found found : all) {
            ShownTelegram telegram = lately.get(found.key());
            if (telegram == null) {
                missing.add(found.key());
            } else {
                shown.put(found.key(), telegram);
            }
        }
        for (int i = 0; i < missing.size(); i += AT_A_TIME) {
            deadline.check();
            for (Holding holding :
                    holdings.holdings(missing.subList(i, Math.min(i + AT_A_TIME, missing.size())), reader)) {
                ShownTelegram telegram = ShownTelegram.of(holding);
                shown.put(holding.key(), telegram);
                lately.put(holding.key(), telegram, state);
            }
        }
        return shown;
    }

    private static Hit hit(
            IndexAnswer.Found found, ShownTelegram telegram, Sought sought, int passages, Reader reader) {
        String subject = telegram.subjectFor(reader);
        return new Hit(
                found.key(),
                found.score(),
                found.sent(),
                telegram.from(),
                telegram.to(),
                telegram.precedence(),
                telegram.classification(),
                subject,
                subject == null ? List.of() : sought.marks(subject, true),
                passages(telegram, sought, passages, reader));
    }

    private record Candidate(int order, ShownTelegram.Part part, float score) {}

    /** The best paragraphs in their order; one that copies give in different words is shown once, as the best of them. */
    private static List<Passage> passages(ShownTelegram telegram, Sought sought, int most, Reader reader) {
        List<Candidate> candidates = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (ShownTelegram.Part part : telegram.paragraphs()) {
            if (!part.isFor(reader) || !texts.add(part.text())) {
                continue;
            }
            float score = sought.isOfHeadsAlone() ? 0 : sought.score(part);
            if (score > 0 || sought.isOfHeadsAlone()) {
                boolean summary = part.role() == Role.SUMMARY;
                float weighed = sought.isOfHeadsAlone() && summary ? 1 : score * (summary ? OF_SUMMARY : 1);
                candidates.add(new Candidate(candidates.size(), part, weighed));
            }
        }
        int shown = sought.isOfHeadsAlone() ? Math.min(most, 1) : most;
        Set<String> places = new HashSet<>();
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::order))
                .filter(candidate -> places.add(candidate.part().place()))
                .limit(shown)
                .sorted(Comparator.comparingInt(Candidate::order))
                .map(candidate -> passage(candidate.part(), sought))
                .toList();
    }

    private static Passage passage(ShownTelegram.Part part, Sought sought) {
        String text = part.text();
        List<TextSpan> marks = sought.marks(text, false);
        int start = start(text, marks);
        int end = end(text, start);
        List<TextSpan> shown = new ArrayList<>();
        for (TextSpan mark : marks) {
            if (mark.start() >= start && mark.end() <= end) {
                shown.add(new TextSpan(mark.start() - start, mark.end() - start));
            }
        }
        return new Passage(
                part.place(),
                part.marking(),
                part.role(),
                part.heading(),
                text.substring(start, end),
                start > 0,
                end < text.length(),
                shown);
    }

    /** Where the stretch with the most marks begins. */
    private static int start(String text, List<TextSpan> marks) {
        if (text.length() <= LONGEST || marks.isEmpty()) {
            return 0;
        }
        int best = 0;
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            int within = 0;
            while (i + within < marks.size()
                    && marks.get(i + within).end() - marks.get(i).start() <= LONGEST - BEFORE) {
                within++;
            }
            if (within > most) {
                most = within;
                best = i;
            }
        }
        int start = Math.max(0, marks.get(best).start() - BEFORE);
        start = Math.min(start, Math.max(0, text.length() - LONGEST));
        int blank = start == 0 ? -1 : text.indexOf(' ', start);
        return start == 0
                ? 0
                : blank < 0 || blank >= marks.get(best).start()
                        ? marks.get(best).start()
                        : blank + 1;
    }

    private static int end(String text, int start) {
        if (text.length() - start <= LONGEST) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', start + LONGEST);
        return blank > start ? blank : start + LONGEST;
    }
}
