package org.reftel.core.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Caption;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.manual.Posts;
import org.reftel.core.marking.Level;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Mrn;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

/** A telegram under examination: what several rules ask of it, worked out once. */
public final class Examination {
    private final Telegram telegram;
    private final Manual manual;
    private final @Nullable Level level;
    private final Set<String> captions = new HashSet<>();
    private final Set<FindingCode> found = new HashSet<>();
    private final List<Paragraph> numbered;
    private final List<Portion> portions;
    private final List<TextSpan> wireLines;
    private final @Nullable LocalDate earliest;
    private final @Nullable LocalDate latest;

    Examination(Telegram telegram, Manual manual) {
        this.telegram = telegram;
        this.manual = manual;
        for (Reading<String> caption : telegram.head().captions()) {
            if (caption.value() != null) {
                captions.add(caption.value().toUpperCase(Locale.ROOT));
            }
        }
        for (Finding finding : telegram.findings()) {
            found.add(finding.code());
        }
        String classification = Reading.valueOf(telegram.head().classification());
        level = classification == null ? null : Level.find(classification);
        numbered = telegram.body().paragraphs().stream()
                .filter(paragraph -> paragraph.number() != null)
                .toList();
        portions = Portion.of(telegram);
        wireLines = wireLines(telegram);
        LocalDateTime sent = telegram.sent();
        LocalDate day = sent == null ? day(telegram.statement().created()) : sent.toLocalDate();
        int year = year(telegram);
        earliest = day != null || year == 0 ? day : LocalDate.of(year, 1, 1);
        latest = day != null || year == 0 ? day : LocalDate.of(year, 12, 31);
    }

    public Telegram telegram() {
        return telegram;
    }

    public Manual manual() {
        return manual;
    }

    /** The first day on which it may have been sent; null where nothing tells. */
    @Nullable
    LocalDate earliest() {
        return earliest;
    }

    /** The last day on which it may have been sent: {@link #earliest} where the day is known. */
    @Nullable
    LocalDate latest() {
        return latest;
    }

    /** The day on which it was sent; null where at best the year is known. */
    @Nullable
    LocalDate day() {
        return earliest != null && earliest.equals(latest) ? earliest : null;
    }

    /** How high the class line puts it; null where that cannot be read. */
    @Nullable
    Level level() {
        return level;
    }

    /** {@code TOP SECRET}. */
    String levelWords() {
        return level == null ? "of unknown class" : level.words();
    }

    /** Whether the class line says CONFIDENTIAL or higher. */
    boolean isClassified() {
        return level != null && level.isClassified();
    }

    /** The caption that words are or begin with, as the manual has it; null where it has none. */
    @Nullable
    Caption caption(String written) {
        return manual.captions().prefix(written, 0, written.length());
    }

    /** Whether the manual has a post of this name, nickname or National Archives code. */
    boolean knowsPost(String name) {
        Posts posts = manual.posts();
        return posts.byName(name) != null
                || !posts.byNickname(name).isEmpty()
                || !posts.byArchivesCode(name).isEmpty();
    }

    /** Whether an originator's address and the post of a number certainly mean different posts. */
    boolean differentPosts(String address, String post) {
        Posts posts = manual.posts();
        Post originator = posts.byAddress(address);
        if (originator == null) {
            return false;
        }
        if (posts.byNickname(post).contains(originator)
                || posts.byArchivesCode(post).contains(originator)) {
            return false;
        }
        Post named = posts.byName(post);
        boolean sameCity = named != null && named.city() != null && named.city().equals(originator.city());
        return named != null && !named.equals(originator) && !sameCity;
    }

    boolean hasCaption(String caption) {
        return captions.contains(caption);
    }

    /** Whether reading has reported this. */
    boolean found(FindingCode code) {
        return found.contains(code);
    }

    /** Whether the copy claims to hold the whole text, and does not break off. */
    boolean isWhole() {
        return !found(FindingCode.PARTIAL_RECORD)
                && !found(FindingCode.TEXT_ENDS_EARLY)
                && !found(FindingCode.SECTIONS_INCOMPLETE);
    }

    /** Whether the copy has format lines 5 and following: a partial extract has not, and lacks no addressee by it. */
    boolean hasHeader() {
        return telegram.addresses().dtg() != null
                && telegram.addresses().from() != null
                && !found(FindingCode.PARTIAL_RECORD)
                && !found(FindingCode.HEADER_MISSING);
    }

    /** Whether anything of the heading was read: a text that lost it lacks no line by it. */
    boolean hasHeading() {
        Telegram.Head head = telegram.head();
        return head.subject() != null || head.executiveOrder() != null || head.mrn() != null;
    }

    /** The paragraphs that carry a number, in order. */
    List<Paragraph> numbered() {
        return numbered;
    }

    /** The marked portions, the subject's first. */
    List<Portion> portions() {
        return portions;
    }

    /** The addressees for action and information. */
    List<Address> addressees() {
        List<Address> all = new ArrayList<>(telegram.addresses().action());
        all.addAll(telegram.addresses().info());
        return all;
    }

    /** Where a finding on what is missing from the heading stands: the class line, else the number, else the beginning. */
    TextSpan headPlace() {
        Reading<String> classification = telegram.head().classification();
        if (classification != null) {
            return classification.span();
        }
        Reading<Mrn> mrn = telegram.head().mrn();
        return mrn == null ? new TextSpan(0, 0) : mrn.span();
    }

    /** Where a finding on what is missing from the end stands: the last paragraph's end. */
    TextSpan endPlace() {
        List<Paragraph> paragraphs = telegram.body().paragraphs();
        int end = paragraphs.isEmpty()
                ? telegram.source().length()
                : paragraphs.getLast().span().end();
        return new TextSpan(end, end);
    }

    /** The lines of format lines 1 to 9, without their ends; none where the copy lacks the transmission lines. */
    List<TextSpan> wireLines() {
        return wireLines;
    }

    private List<TextSpan> wireLines(Telegram of) {
        if (of.transmission().routing() == null && of.transmission().origin() == null) {
            return List.of();
        }
        SourceText source = of.source();
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (Function<Telegram, @Nullable TextSpan> part : WIRE_PARTS) {
            TextSpan span = part.apply(of);
            if (span != null) {
                start = Math.min(start, span.start());
                end = Math.max(end, span.end());
            }
        }
        for (Address address : everyAddress()) {
            end = Math.max(end, address.span().end());
        }
        List<TextSpan> lines = new ArrayList<>();
        while (start < end) {
            int stop = start;
            while (stop < source.length() && source.charAt(stop) != '\n') {
                stop++;
            }
            int trimmed = stop;
            while (trimmed > start && source.charAt(trimmed - 1) <= ' ') {
                trimmed--;
            }
            if (trimmed > start) {
                lines.add(new TextSpan(start, trimmed));
            }
            start = stop + 1;
        }
        return lines;
    }

    private static final List<Function<Telegram, @Nullable TextSpan>> WIRE_PARTS = List.of(
            t -> span(t.transmission().id()),
            t -> span(t.transmission().routing()),
            t -> span(t.transmission().origin()),
            t -> span(t.transmission().security()),
            t -> span(t.addresses().dtg()),
            t -> span(t.addresses().from()));

    /** The addressees, and those exempted. */
    List<Address> everyAddress() {
        List<Address> all = addressees();
        all.addAll(telegram.addresses().exempt());
        return all;
    }

    private static @Nullable TextSpan span(@Nullable Reading<?> reading) {
        return reading == null ? null : reading.span();
    }

    /** The day that a publisher's {@code 2009-10-13 08:12} begins with; null for any other form. */
    private static @Nullable LocalDate day(@Nullable String created) {
        if (created == null || created.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(created.substring(0, 10));
        } catch (DateTimeException notIso) {
            return null;
        }
    }

    private static int year(Telegram telegram) {
        Mrn mrn = Reading.valueOf(telegram.head().mrn());
        TelegramId id = telegram.id();
        int year = mrn != null ? mrn.year() : id != null ? id.year() : 0;
        return year >= 1900 && year <= 2100 ? year : 0;
    }
}
