package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.isDigit;
import static org.reftel.core.telegram.Letters.lettersEnd;
import static org.reftel.core.telegram.Letters.skipBlanks;
import static org.reftel.core.telegram.Letters.wordAt;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

/**
 * Finds where the text of a telegram speaks of others. Looks at eight characters at a time, and stops only at digits, in front
 * of which a post may stand, and at the third letters of REF and SEP.
 */
final class MentionReader {
    private static final int WINDOW = 2048; // characters; of a multiple of eight
    private static final int BLOCK = 8;
    private static final VarHandle BLOCKS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    // The same in each byte of a block.
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long LOW = 0x7f7f7f7f7f7f7f7fL;

    /** The low bytes of a stretch of the text that is read. */
    private final byte[] window = new byte[WINDOW];

    private final List<Reftel> reftels;
    private final Telegram.Body body;
    private final SourceText source;
    private final CitedInProse cited;
    private final ReftelLetters letters;
    private final List<Mention> mentions = new ArrayList<>();

    // What is being read, and where it stands.
    private String s = "";
    private @Nullable RunningText running;
    private @Nullable TextSpan whole;
    private int paragraph = -1;
    private @Nullable List<String> places;

    private MentionReader(Telegram telegram) {
        this.reftels = telegram.head().references();
        this.body = telegram.body();
        this.source = telegram.source();
        Mrn mrn = Reading.valueOf(telegram.head().mrn());
        int year = mrn != null
                ? mrn.year()
                : telegram.sent() != null
                        ? telegram.sent().getYear()
                        : telegram.id() != null ? telegram.id().year() : 0;
        this.cited = new CitedInProse(
                Citing.of(year, mrn == null ? null : mrn.post(), mrn == null ? 0 : mrn.number()), reftels);
        this.letters = new ReftelLetters(reftels);
    }

    /** The mentions of the subject, then of headings and paragraphs, in each by place. */
    static List<Mention> read(Telegram telegram) {
        MentionReader reader = new MentionReader(telegram);
        reader.line(telegram.head().subject());
        for (Reading<String> heading : telegram.body().headings()) {
            reader.line(heading);
        }
        List<Paragraph> paragraphs = telegram.body().paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            reader.running = paragraphs.get(i).text();
            reader.paragraph = i;
            reader.scan(reader.running.text());
        }
        return List.copyOf(reader.mentions);
    }

    private void line(@Nullable Reading<String> reading) {
        if (reading != null && reading.value() != null) {
            whole = reading.span();
            scan(reading.value());
        }
    }

    @SuppressWarnings("deprecation") // getBytes takes low bytes alone: what they promise is looked at again
    private void scan(String text) {
        s = text;
        cited.text(text);
        int length = text.length();
        int end = 0; // of what was read last
        long before = 0; // whether an E ends the block in front
        for (int from = 0; from < length; from += WINDOW) {
            int count = Math.min(WINDOW, length - from);
            text.getBytes(from, from + count, window, 0);
            for (int k = count; k % BLOCK != 0; k++) {
                window[k] = 0;
            }
            for (int k = 0; k < count; k += BLOCK) {
                long block = (long) BLOCKS.get(window, k);
                long small = block & LOW | 0x20 * ONES;
                long e = equal(small, 'e');
                long third = (equal(small, 'f') | equal(small, 'p')) & (e << 8 | before);
                before = e >>> 56;
                for (long stops = digits(block) | third; stops != 0; stops &= stops - 1) {
                    int i = from + k + (Long.numberOfTrailingZeros(stops) >>> 3);
                    if (i >= end) {
                        char c = text.charAt(i);
                        end = Math.max(end, isDigit(c) ? number(i) : word(i - 2, c | 0x20));
                    }
                }
            }
        }
    }

    /** The high bit of each byte that is a digit. */
    private static long digits(long block) {
        long low = block & LOW;
        return low + (0x80 - '0') * ONES & ~(low + (0x7f - '9') * ONES) & ~block & HIGH;
    }

    /** The high bit of each byte, all of which are below 128, that is {@code c}. */
    private static long equal(long block, char c) {
        return ~((block ^ c * ONES) + LOW) & HIGH;
    }

    /** Reads the number at {@code i}; the place behind it and behind what was read. */
    private int number(int i) {
        int end = cited.scan(i);
        for (int k = 0; k < cited.found(); k++) {
            addNumber(k);
        }
        return end;
    }

    /** Reads the word that begins at {@code i} if its third letter, {@code f} or {@code p}, belongs to REF or SEP. */
    private int word(int i, int third) {
        int first = third == 'f' ? 'r' : third == 'p' ? 's' : -1;
        if ((at(s, i) | 0x20) != first || (at(s, i + 1) | 0x20) != 'e') {
            return i;
        }
        boolean begins = i == 0 || !Character.isLetterOrDigit(s.charAt(i - 1));
        return begins ? third == 'f' ? reference(i) : septel(i) : i;
    }

    // Reftels.

    /** Reads {@code reftel} or {@code refs A and B} at {@code i}; the place behind, or {@code i}. */
    private int reference(int i) {
        int end = lettersEnd(s, i, s.length());
        ReftelWord word = ReftelWord.of(s, i, end);
        if (word == null) {
            // refA: the letter stands next to the word.
            boolean glued =
                    end == i + 4 && Character.isUpperCase(s.charAt(i + 3)) && !Character.isUpperCase(s.charAt(i + 2));
            return glued && letters.scan(s, i + 3, ReftelWord.REF) ? addLetters(i) : i;
        }
        if (word == ReftelWord.REF || word == ReftelWord.REFS) {
            int tel = skipBlanks(s, end, s.length());
            if (tel > end && (wordAt(s, tel, "TEL") || wordAt(s, tel, "TELS"))) {
                end = lettersEnd(s, tel, s.length());
                word = wordAt(s, tel, "TEL") ? ReftelWord.REFTEL : ReftelWord.REFTELS;
            }
        }
        if (letters.scan(s, end, word)) {
            return addLetters(i);
        }
        if (word.standsAlone(s, i, end, reftels)) {
            add(Mention.Form.REFTEL, i, end, word.plural() ? letters.telegrams() : letters.only(), null, false);
            return end;
        }
        return i;
    }

    /** What a mention that was read means among the items of a reference line. */
    static List<Integer> meant(Mention.Form form, String text, ReftelLetters letters) {
        int end = lettersEnd(text, 0, text.length());
        int tel = skipBlanks(text, end, text.length());
        if (tel > end && (wordAt(text, tel, "TEL") || wordAt(text, tel, "TELS"))) {
            end = lettersEnd(text, tel, text.length());
        }
        if (form == Mention.Form.REFTEL) {
            boolean plural = end > 0 && (text.charAt(end - 1) | 0x20) == 's';
            return plural ? letters.telegrams() : letters.only();
        }
        boolean glued = ReftelWord.of(text, 0, lettersEnd(text, 0, text.length())) == null;
        return letters.scan(text, glued ? ReftelWord.REF.name().length() : end, ReftelWord.REF)
                ? letters.meant()
                : List.of();
    }

    private int addLetters(int start) {
        List<Integer> meant = letters.meant();
        add(Mention.Form.LABEL, start, letters.end(), meant, null, false);
        return letters.end();
    }

    /** Reads {@code septel} at {@code i}; the place behind, or {@code i}. */
    private int septel(int i) {
        int tel = skipBlanks(s, i + 3, s.length());
        if (wordAt(s, tel, "TEL") || wordAt(s, tel, "TELS")) {
            int end = lettersEnd(s, tel, s.length());
            add(Mention.Form.SEPTEL, i, end, List.of(), null, false);
            return end;
        }
        return i;
    }

    // Numbers.

    private void addNumber(int k) {
        TelegramId id = cited.id(k);
        List<Integer> meant = cited.items(k);
        boolean inferred = cited.yearInferred(k);
        if (inferred && meant.size() == 1) {
            Reftel reftel = reftels.get(meant.getFirst());
            id = reftel.id();
            inferred = reftel.yearInferred();
        }
        add(Mention.Form.NUMBER, cited.start(k), cited.end(k), meant, id, inferred);
    }

    private void add(
            Mention.Form form, int start, int end, List<Integer> meant, @Nullable TelegramId id, boolean inferred) {
        boolean yearInferred = inferred;
        TelegramId meantId = id;
        if (id == null && meant.size() == 1) {
            Reftel reftel = reftels.get(meant.getFirst());
            meantId = reftel.id();
            yearInferred = reftel.id() != null && reftel.yearInferred();
        }
        boolean one = form == Mention.Form.NUMBER || meant.size() == 1;
        int itsParagraph = one ? CitedParagraph.number(s, start, end) : 0;
        mentions.add(new Mention(
                form,
                s.substring(start, end),
                meant,
                meantId,
                yearInferred,
                place(),
                itsParagraph == 0 ? null : Integer.valueOf(itsParagraph),
                span(start, end)));
    }

    private @Nullable String place() {
        if (paragraph < 0) {
            return null;
        }
        if (places == null) {
            places = body.places();
        }
        return places.get(paragraph);
    }

    private TextSpan span(int start, int end) {
        if (running != null) {
            return running.source(start, end);
        }
        TextSpan line = whole;
        if (line == null) {
            throw new IllegalStateException("neither a paragraph nor a line is being read");
        }
        // A line's value has no map of its own; where it was put together, the whole of it answers.
        int found = source.characters().indexOf(s.substring(start, end), line.start());
        return found >= 0 && found + end - start <= line.end() ? new TextSpan(found, found + end - start) : line;
    }
}
