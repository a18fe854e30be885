package org.reftel.archive.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reftel.archive.Holding;
import org.reftel.archive.Holdings;
import org.reftel.archive.access.EffectiveMarking;
import org.reftel.archive.access.Reader;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Role;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.TextSpan;

/**
 * Answers a query with telegrams and their best paragraphs. The index says which telegrams; their text is read from the
 * holdings, since the index keeps none. Thread-safe.
 */
public final class TelegramSearch {
    private static final int LONGEST = 360;
    private static final int BEFORE = 90;
    private static final float OF_SUMMARY = 1.15f;

    private final TelegramIndex index;
    private final Holdings holdings;

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
        IndexAnswer answer = index.search(request, reader);
        Sought sought = new Sought(request.query().clause());
        List<Hit> hits = new ArrayList<>();
        for (IndexAnswer.Found found : answer.found()) {
            Holding holding = holdings.holding(found.key(), reader);
            if (holding != null) {
                hits.add(hit(found, holding, sought, passages, reader));
            }
        }
        return new SearchAnswer(
                answer.total(), hits, answer.next(), answer.facets(), answer.suggestions(), answer.notes());
    }

    private static Hit hit(IndexAnswer.Found found, Holding holding, Sought sought, int passages, Reader reader) {
        Telegram telegram = holding.telegram();
        Telegram.Head head = telegram.head();
        String subject = Reading.valueOf(head.subject());
        EffectiveMarking markings = EffectiveMarking.of(telegram);
        boolean subjectSeen = reader.maySee(markings.of(Reading.valueOf(head.subjectMarking())));
        return new Hit(
                found.key(),
                found.score(),
                found.sent(),
                Reading.valueOf(telegram.addresses().from()),
                telegram.addresses().action().stream().map(Address::plad).toList(),
                Reading.valueOf(head.classification()),
                subjectSeen ? subject : null,
                subject == null || !subjectSeen ? List.of() : sought.marks(subject, true),
                passages(holding, sought, passages, reader));
    }

    private record Candidate(int order, String place, Paragraph paragraph, float score) {}

    private static List<Passage> passages(Holding holding, Sought sought, int most, Reader reader) {
        List<Candidate> candidates = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (Telegram telegram : holding.texts()) {
            EffectiveMarking markings = EffectiveMarking.of(telegram);
            List<Paragraph> paragraphs = telegram.body().paragraphs();
            List<String> places = telegram.body().places();
            for (int i = 0; i < paragraphs.size(); i++) {
                Paragraph paragraph = paragraphs.get(i);
                if (!reader.maySee(markings.of(paragraph))
                        || !texts.add(paragraph.text().text())) {
                    continue;
                }
                float score = sought.isOfHeadsAlone() ? 0 : sought.score(paragraph);
                if (score > 0 || sought.isOfHeadsAlone()) {
                    boolean summary = paragraph.role() == Role.SUMMARY;
                    float weighed = sought.isOfHeadsAlone() && summary ? 1 : score * (summary ? OF_SUMMARY : 1);
                    candidates.add(new Candidate(candidates.size(), places.get(i), paragraph, weighed));
                }
            }
        }
        int shown = sought.isOfHeadsAlone() ? Math.min(most, 1) : most;
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::order))
                .limit(shown)
                .sorted(Comparator.comparingInt(Candidate::order))
                .map(candidate -> passage(candidate, sought))
                .toList();
    }

    private static Passage passage(Candidate candidate, Sought sought) {
        Paragraph paragraph = candidate.paragraph();
        String text = paragraph.text().text();
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
                candidate.place(),
                paragraph.marking(),
                paragraph.role(),
                paragraph.heading(),
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
