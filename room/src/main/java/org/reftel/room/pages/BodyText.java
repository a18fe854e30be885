package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.search.WordMarker;
import org.reftel.core.manual.Abbreviation;
import org.reftel.core.manual.Manual;
import org.reftel.core.marking.Level;
import org.reftel.core.marking.Marking;
import org.reftel.core.meaning.Meanings;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.RunningText;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;
import org.reftel.room.pages.Run.Cover;

/** The text of a telegram, paragraph by paragraph, with what lies on it. */
final class BodyText {
    private static final int SHORTEST_WITHHELD = 4;
    private static final int LONGEST_ABBREVIATION = 8;

    private final Telegram telegram;
    private final SourceText source;
    private final EmendedPlaces emended;
    private final @Nullable WordMarker sought;
    private final Run.HitCount hits;
    private final Set<String> explained = new HashSet<>();
    private final Mentioned mentioned;

    /**
     * @param emended what of it is read otherwise than the copies have it
     * @param sought whose words are marked; null for none
     * @param resolved tells where what it cites leads
     */
    BodyText(
            Telegram telegram,
            EmendedPlaces emended,
            @Nullable WordMarker sought,
            Run.HitCount hits,
            Resolved resolved) {
        this.telegram = telegram;
        this.source = telegram.source();
        this.emended = emended;
        this.sought = sought;
        this.hits = hits;
        this.mentioned = new Mentioned(telegram, resolved);
    }

    List<ParagraphView> paragraphs() {
        List<ParagraphView> views = new ArrayList<>();
        List<String> places = telegram.body().places();
        String heading = null;
        for (int i = 0; i < places.size(); i++) {
            Paragraph paragraph = telegram.body().paragraphs().get(i);
            boolean begins = paragraph.heading() != null && !Objects.equals(heading, paragraph.heading());
            heading = paragraph.heading();
            String mark = paragraph.marking();
            views.add(new ParagraphView(
                    places.get(i),
                    paragraph.number() == null ? "" : String.valueOf(paragraph.number()),
                    mark,
                    mark == null ? "" : Meanings.mark(mark),
                    mark == null ? "" : level(Marking.parse(mark)),
                    paragraph.role() == null ? null : Meanings.role(paragraph.role()),
                    begins ? heading : null,
                    blocks(places.get(i), paragraph.text()),
                    notes(paragraph.span())));
        }
        return views;
    }

    /** The findings that stand in no paragraph. */
    List<ParagraphView.Note> otherNotes() {
        List<ParagraphView.Note> notes = new ArrayList<>(emended.notesOutside(
                telegram.body().paragraphs().stream().map(Paragraph::span).toList()));
        for (Finding finding : telegram.findings()) {
            boolean inText = telegram.body().paragraphs().stream()
                    .anyMatch(paragraph ->
                            paragraph.span().contains(finding.span().start()));
            if (!inText) {
                notes.add(note(finding));
            }
        }
        return notes;
    }

    /** The colour of a mark: {@code u}, {@code c}, {@code s}, {@code ts}; empty where it has none. */
    static String level(@Nullable Marking marking) {
        return marking == null ? "" : level(marking.level());
    }

    static String level(@Nullable Level level) {
        return switch (level) {
            case UNCLASSIFIED, FOR_OFFICIAL_USE_ONLY, SENSITIVE_BUT_UNCLASSIFIED, LIMITED_OFFICIAL_USE -> "u";
            case CONFIDENTIAL -> "c";
            case SECRET -> "s";
            case TOP_SECRET -> "ts";
            case null, default -> "";
        };
    }

    private List<Block> blocks(String place, RunningText text) {
        String running = text.text();
        List<List<Cover>> layers = List.of(
                marked(running),
                emended.covers(text),
                withheld(running),
                mentioned.covers(place, text),
                abbreviations(running));
        List<Block> blocks = new ArrayList<>();
        List<Integer> starts = Block.starts(text, source);
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : running.length();
            if (to > from) {
                blocks.add(new Block(Block.isPoint(running, from), Run.of(running, from, to, layers, hits)));
            }
        }
        return blocks;
    }

    private List<Cover> marked(String text) {
        return sought == null
                ? List.of()
                : sought.inText(text).stream().map(Cover::hit).toList();
    }

    /** Runs of X with which publishers blot out names. */
    private static List<Cover> withheld(String text) {
        List<Cover> covers = new ArrayList<>();
        for (int at = text.indexOf("XXXX"); at >= 0; ) {
            int end = at;
            while (end < text.length() && text.charAt(end) == 'X') {
                end++;
            }
            if (end - at >= SHORTEST_WITHHELD) {
                covers.add(Cover.glossed(new TextSpan(at, end), "withheld", "Withheld by the publisher"));
            }
            at = text.indexOf("XXXX", end);
        }
        return covers;
    }

    /** Each where it stands first, as in print. */
    private List<Cover> abbreviations(String text) {
        List<Cover> covers = new ArrayList<>();
        if (text.chars().noneMatch(Character::isLowerCase)) {
            // All in capitals, so that nobody can tell an abbreviation from a word.
            return covers;
        }
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                String meaning = meaning(text, start, i);
                if (meaning != null) {
                    covers.add(Cover.glossed(new TextSpan(start, i), "abbreviation", meaning));
                }
                start = -1;
            }
        }
        return covers;
    }

    private @Nullable String meaning(String text, int start, int end) {
        if (end - start < 2 || end - start > LONGEST_ABBREVIATION || !Character.isUpperCase(text.charAt(end - 1))) {
            return null;
        }
        String word = text.substring(start, end);
        Abbreviation known = Manual.standard().abbreviations().find(word);
        if (known == null || !known.abbreviation().equals(word) || !explained.add(word)) {
            return null;
        }
        return word + ": " + String.join("; or ", known.meanings());
    }

    private List<ParagraphView.Note> notes(TextSpan span) {
        List<ParagraphView.Note> notes = new ArrayList<>(emended.notes(span));
        for (Finding finding : telegram.findings()) {
            if (span.contains(finding.span().start()) && finding.code() != FindingCode.TEXT_WITHHELD) {
                notes.add(note(finding));
            }
        }
        return notes;
    }

    private ParagraphView.Note note(Finding finding) {
        return new ParagraphView.Note(
                finding.code().code(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                Meanings.asSentence(finding.message()),
                emended.line(finding.span()));
    }
}
