package org.reftel.core.telegram;

import static org.reftel.core.syntax.SyntaxTree.NONE;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.TextSpan;

/**
 * Which telegram this is, argued from what the copy states, the class line, the date and the originator; disagreement is
 * a finding and decides nothing.
 *
 * @param id as the copy states it, else from number and year; null where neither tells
 * @param mrn as the class line says, else from the id
 * @param year of the telegram; 0 where nothing tells
 */
record Identity(@Nullable TelegramId id, @Nullable Reading<Mrn> mrn, int year) {

    static Identity of(
            SyntaxTree tree,
            int textBlock,
            PublisherStatement statement,
            Telegram.Transmission transmission,
            Telegram.Addresses addresses,
            List<Finding> findings) {
        TextSpan start = new TextSpan(0, 0);
        TelegramId stated = stated(statement, start, findings);
        Dtg dtg = Reading.valueOf(addresses.dtg());
        int year = dtg != null ? dtg.time().getYear() : stated != null ? stated.year() : yearOf(statement.created());
        Reading<Mrn> written = written(tree, textBlock, year, stated, addresses, findings);
        if (written == null && stated == null) {
            written = ofStation(transmission, originator(addresses), year, findings);
        }
        Mrn mrn = Reading.valueOf(written);
        if (stated == null) {
            TelegramId read = mrn != null && year > 0 ? mrn.id() : null;
            FindingCode code = read == null ? FindingCode.ID_UNKNOWN : FindingCode.ID_INFERRED;
            TextSpan span = written == null ? start : written.span();
            findings.add(Finding.of(
                    code,
                    span,
                    read == null
                            ? "neither the copy nor the text says which telegram this is"
                            : "the copy states no id; number and date make it " + read));
            return new Identity(read, written, year);
        }
        if (mrn == null) {
            String post = spaced(stated.post());
            Mrn inferred = new Mrn(post, stated.number(), stated.year());
            findings.add(Finding.of(
                    FindingCode.MRN_INFERRED,
                    start,
                    "the text has no number of its own; " + post + " " + stated.number() + " is the copy's"));
            return new Identity(stated, Reading.of(inferred, start), year);
        }
        if (!mrn.id().equals(stated) && written != null) {
            findings.add(Finding.of(
                    FindingCode.ID_DISAGREES,
                    written.span(),
                    "the copy says " + stated + ", the text says " + mrn.id()));
        }
        return new Identity(stated, written, year);
    }

    private static @Nullable TelegramId stated(PublisherStatement statement, TextSpan place, List<Finding> findings) {
        String written = statement.id();
        if (written == null) {
            return null;
        }
        StringBuilder letters = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = Character.toUpperCase(written.charAt(i));
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                letters.append(c);
            }
        }
        TelegramId id = TelegramId.parse(letters.toString());
        if (id == null || Manual.standard().posts().byName(id.post()) != null) {
            return id;
        }
        Post post = Manual.standard().posts().repaired(id.post());
        if (post == null
                || post.name().equals(id.post())
                || id.post().length() <= post.name().length()) {
            return id;
        }
        // 07EFTOSANAA784, 09AMEMBASSYHANOI909: words of the class line or the address glued into the id.
        TelegramId repaired = new TelegramId(id.year(), post.name(), id.number());
        findings.add(
                Finding.of(FindingCode.ID_REPAIRED, place, "the copy's id " + written + " is read as " + repaired));
        return repaired;
    }

    private static @Nullable Reading<Mrn> written(
            SyntaxTree tree,
            int textBlock,
            int year,
            @Nullable TelegramId stated,
            Telegram.Addresses addresses,
            List<Finding> findings) {
        int line = textBlock == NONE ? NONE : tree.child(textBlock, NodeKind.CLASS_LINE);
        int post = line == NONE ? NONE : tree.child(line, NodeKind.POST);
        int serial = line == NONE ? NONE : tree.child(line, NodeKind.SERIAL);
        if (post == NONE || serial == NONE) {
            return null;
        }
        TextSpan span = tree.span(post).union(tree.span(serial));
        String name = HeaderReader.collapsed(tree, post).toUpperCase(Locale.ROOT);
        int number = Integer.parseInt(tree.text(serial));
        if (isWithheld(name)) {
            Post originator = originator(addresses);
            String read = originator != null ? originator.spacedName() : stated != null ? spaced(stated.post()) : name;
            findings.add(Finding.of(
                    FindingCode.POST_WITHHELD, tree.span(post), "the post is withheld; the originator gives " + read));
            name = read;
        }
        return Reading.of(new Mrn(name, number, year), span);
    }

    /**
     * The number that the DE line tells where there is no class line: the station's serial is the telegram's own on a
     * post's first section. The Department's runs beyond the four digits.
     */
    private static @Nullable Reading<Mrn> ofStation(
            Telegram.Transmission transmission, @Nullable Post originator, int year, List<Finding> findings) {
        Reading<Telegram.FromStation> reading = transmission.origin();
        Telegram.FromStation origin = Reading.valueOf(reading);
        if (reading == null
                || origin == null
                || originator == null
                || originator.name().equals("STATE")) {
            return null;
        }
        String serial = origin.serial();
        Integer section = origin.section();
        boolean number =
                serial != null && serial.length() == 4 && serial.chars().allMatch(c -> c >= '0' && c <= '9');
        if (serial == null || !number || section != null && section != 1 || year == 0) {
            return null;
        }
        Mrn inferred = new Mrn(originator.spacedName(), Integer.parseInt(serial), year);
        findings.add(Finding.of(
                FindingCode.MRN_INFERRED,
                reading.span(),
                "the text has no number of its own; the DE line and the originator make it " + inferred.post() + " "
                        + inferred.number()));
        return Reading.of(inferred, reading.span());
    }

    private static boolean isWithheld(String name) {
        return name.length() >= 4 && name.chars().allMatch(c -> c == 'X');
    }

    private static @Nullable Post originator(Telegram.Addresses addresses) {
        String from = Reading.valueOf(addresses.from());
        return from == null ? null : Manual.standard().posts().byAddress(from);
    }

    private static String spaced(String post) {
        Post known = Manual.standard().posts().byName(post);
        return known == null ? post : known.spacedName();
    }

    /** The first four digits in a row of a date; 0 where there are none. */
    private static int yearOf(@Nullable String date) {
        if (date == null) {
            return 0;
        }
        for (int i = 0; i + 4 <= date.length(); i++) {
            String four = date.substring(i, i + 4);
            if (four.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Integer.parseInt(four);
            }
        }
        return 0;
    }
}
