package org.reftel.archive.identity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.WitnessKind;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.manual.Posts;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.telegram.Dtg;
import org.reftel.core.telegram.Mrn;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;

/**
 * Which telegram a witness is evidence for, and what speaks against it.
 *
 * @param key the holding's that it belongs to
 * @param kind what the witness is to its telegram
 * @param claims the evidence for other ids than the key's; empty where all agree
 */
public record Argument(HoldingKey key, WitnessKind kind, Map<Evidence, TelegramId> claims) {

    /** Stations count to 9999 and begin again. */
    private static final int STATION_SERIALS = 10_000;

    /** A hundred lines of 69 characters, and the heading. */
    private static final int LONGEST_SECTION = 8_000;

    /** Argues from the publisher's id, the text's number, the date and the DE line. Pure. */
    public static Argument of(Telegram telegram) {
        TelegramId stated = telegram.id();
        TelegramId id = stated == null ? null : underName(stated);
        return of(
                telegram,
                id == null
                        ? HoldingKey.ofText(
                                telegram.source().slice(0, telegram.source().length()))
                        : HoldingKey.of(id));
    }

    /** The same for a witness that a person has given to a telegram: what speaks against that. */
    public static Argument of(Telegram telegram, HoldingKey key) {
        TelegramId id = key.id();
        Map<Evidence, TelegramId> claims = new EnumMap<>(Evidence.class);
        claim(Evidence.PUBLISHER, publishers(telegram), id, claims);
        Mrn mrn = Reading.valueOf(telegram.head().mrn());
        claim(Evidence.TEXT, mrn == null || mrn.year() == 0 ? null : mrn.id(), id, claims);
        claim(Evidence.STATION, ofStation(telegram, id), id, claims);
        return new Argument(key, kind(telegram), claims);
    }

    private static void claim(
            Evidence evidence, @Nullable TelegramId says, @Nullable TelegramId id, Map<Evidence, TelegramId> claims) {
        if (says != null && !says.equals(id)) {
            claims.put(evidence, says);
        }
    }

    private static @Nullable TelegramId publishers(Telegram telegram) {
        String id = telegram.statement().id();
        TelegramId stated = id == null ? null : TelegramId.parse(lettersAndDigits(id));
        return stated == null ? null : underName(stated);
    }

    /** The National Archives write six letters of a post, {@code 1975MONTEV90044}: 75MONTEVIDEO90044. */
    static TelegramId underName(TelegramId id) {
        Posts posts = Manual.standard().posts();
        if (posts.byName(id.post()) != null) {
            return id;
        }
        List<Post> coded = posts.byArchivesCode(id.post());
        return coded.size() == 1 ? new TelegramId(id.year(), coded.getFirst().name(), id.number()) : id;
    }

    /**
     * A post's station gives the last four digits of the telegram's own number; the Department's runs on by itself.
     *
     * @param id which the station's may be a part of
     */
    private static @Nullable TelegramId ofStation(Telegram telegram, @Nullable TelegramId id) {
        Telegram.FromStation origin = Reading.valueOf(telegram.transmission().origin());
        String from = Reading.valueOf(telegram.addresses().from());
        Dtg dtg = Reading.valueOf(telegram.addresses().dtg());
        Post post = from == null ? null : Manual.standard().posts().byAddress(from);
        if (origin == null || post == null || dtg == null || post.name().equals("STATE")) {
            return null;
        }
        String serial = origin.serial();
        Integer section = origin.section();
        boolean own = serial != null && serial.length() == 4 && (section == null || section == 1);
        if (serial == null || !own || !isFigures(serial)) {
            return null;
        }
        int number = Integer.parseInt(serial);
        if (id != null && id.number() > STATION_SERIALS && id.number() % STATION_SERIALS == number) {
            number = id.number();
        }
        return TelegramId.of(dtg.time().getYear(), post.name(), number);
    }

    private static WitnessKind kind(Telegram telegram) {
        if (isSectionAlone(telegram)) {
            return WitnessKind.SECTION;
        }
        boolean retransmitted = false;
        for (Reading<String> reading : telegram.transmission().signals()) {
            String signal = Reading.valueOf(reading);
            if (signal != null && signal.startsWith("ZDS")) {
                return WitnessKind.CORRECTED;
            }
            retransmitted |= signal != null && signal.startsWith("ZDK");
        }
        for (Finding finding : telegram.findings()) {
            if (finding.code() == FindingCode.CORRECTED_COPY) {
                return WitnessKind.CORRECTED;
            }
        }
        return retransmitted ? WitnessKind.RETRANSMISSION : WitnessKind.WHOLE;
    }

    /**
     * A text that says it is one section of several, and holds no other. Publishers often leave out the lines at which
     * sections meet; but the signature stands in the last section alone, and a section is no longer than a hundred lines.
     */
    private static boolean isSectionAlone(Telegram telegram) {
        Integer section = telegram.head().section();
        int sections = telegram.head().sections();
        if (section == null || sections < 2) {
            return false;
        }
        if (section > 1) {
            return true;
        }
        SyntaxTree tree = telegram.tree();
        if (!telegram.body().signature().isEmpty() || tree.source().length() > LONGEST_SECTION) {
            return false;
        }
        for (int node = 0; node < tree.size(); node++) {
            NodeKind part = tree.kind(node);
            if (part == NodeKind.SECTION_BREAK || part == NodeKind.SECTION_LINE && isOfLaterSection(tree.text(node))) {
                return false;
            }
        }
        return true;
    }

    /** {@code ASTANA 00001947 002 OF 003}; 001, 001.2 and 001.3 are pages of the first section. */
    private static boolean isOfLaterSection(String line) {
        int of = line.indexOf(" OF ");
        int blank = of < 0 ? -1 : line.lastIndexOf(' ', of - 1);
        return blank >= 0 && !line.startsWith("001", blank + 1) && !line.startsWith("01", blank + 1);
    }

    private static boolean isFigures(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static String lettersAndDigits(String written) {
        StringBuilder letters = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = Character.toUpperCase(written.charAt(i));
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
