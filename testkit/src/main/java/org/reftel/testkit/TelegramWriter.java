package org.reftel.testkit;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.testkit.Truth.Addressee;
import org.reftel.testkit.Truth.ClassifiedBy;
import org.reftel.testkit.Truth.Declassify;
import org.reftel.testkit.Truth.Distribution;
import org.reftel.testkit.Truth.Reference;
import org.reftel.testkit.Truth.Transmission;

/** Writes one telegram: draws its facts, sets its head, and leaves header and body to their writers. */
final class TelegramWriter {
    private static final List<String> SUBJECT_TAGS = List.of(
            "PGOV", "PREL", "PTER", "PHUM", "ECON", "ENRG", "EAID", "MARR", "MASS", "PINR", "SNAR", "ETRD", "EFIN",
            "KDEM", "PARM", "MOPS", "EINV", "KNNP", "SENV", "CVIS", "ASEC", "PBTS", "ELAB", "SOCI");
    private static final List<String> OLD_TAGS =
            List.of("PFOR", "PINT", "ETRD", "EFIN", "MASS", "PARM", "SNAR", "EAID", "OVIP", "CVIS", "ENRG", "EAIR");
    private static final List<String> OFFICES = List.of(
            "EUR/WE", "EUR/RPM", "EUR/RUS", "SCA/CEN", "SCA/PAB", "WHA/CEN", "WHA/AND", "NEA/ARP", "NEA/MAG", "EAP/CM",
            "EAP/J", "AF/W", "AF/S", "INR/EUR", "PM/SNA", "S/CT", "EEB/ESC", "DRL/AE", "IO/UNP", "L/PM", "S/P");

    private final Chance chance;
    private final Era era;
    private final LocalDateTime sent;
    private final int bodyLength;

    private final Post post;
    private final int number;
    private final Citations citations;
    private final String classification;
    private final boolean modern;

    TelegramWriter(Chance chance, Era era, LocalDateTime sent, int bodyLength) {
        this(chance, era, sent, bodyLength, chance.percent(7) ? Post.STATE : Post.busy(chance), 0, Citations.NONE);
    }

    /**
     * @param number 0 for any
     * @param citations which telegrams are there to be cited
     */
    TelegramWriter(
            Chance chance, Era era, LocalDateTime sent, int bodyLength, Post post, int number, Citations citations) {
        this.chance = chance;
        this.era = era;
        this.sent = sent;
        this.bodyLength = bodyLength;
        this.post = post;
        this.number = number > 0 ? number : anyNumber();
        this.citations = citations;
        this.modern = era.compareTo(Era.NINETIES) >= 0;
        this.classification = classification();
    }

    InventedTelegram write() {
        String precedence = chance.of("IMMEDIATE", "PRIORITY", "ROUTINE", "PRIORITY", "IMMEDIATE");
        boolean hasHeader = era != Era.PARTIAL;
        String infoPrecedence = hasHeader && chance.percent(5) ? lower(precedence) : null;
        List<Addressee> action = hasHeader ? action(precedence) : List.of();
        List<Addressee> info = hasHeader ? info(infoPrecedence == null ? precedence : infoPrecedence) : List.of();
        Distribution distribution = era == Era.ARCHIVES ? distribution() : null;

        int linesPerPage = linesPerPage();
        int guessedLines = bodyLength / 58 + 10;
        int sections = guessedLines > 100 ? guessedLines / 100 + 1 : 1;
        Transmission transmission = era == Era.WIRE ? transmission(precedence, sections) : null;

        Sheet sheet = sheet(linesPerPage, sections);
        sheet.line(classLine(sections)).blank();
        List<String> captions = captions();
        for (String caption : captions) {
            sheet.line(caption);
            if (modern) {
                sheet.blank();
            }
        }
        List<String> attention = attention(sheet);
        Secrecy secrecy = new Secrecy(chance, sent.toLocalDate(), classification);
        String order = secrecy.order();
        Declassify declassify = order == null ? null : secrecy.declassify();
        if (order != null && declassify != null) {
            String label = modern && chance.percent(25) ? "EO " + order + " " : "E.O. " + order + ": ";
            sheet.line(label + declassify.text());
        }
        List<String> tags = tags(sheet);
        boolean markedSubject = modern && !classification.equals("UNCLASSIFIED") && chance.percent(6);
        String subjectMarking = markedSubject ? classification.substring(0, 1) : null;
        String subject = Prose.title(chance, chance.between(4, 14), !modern || chance.percent(94));
        String mark = subjectMarking == null ? "" : "(" + subjectMarking + ") ";
        sheet.wrap((modern || chance.percent(70) ? "SUBJECT: " : "SUBJ: ") + mark + subject, "");
        sheet.blank();
        List<Reference> references =
                new ReferenceLine(chance, post, number, sent.getYear(), modern, citations).write(sheet);
        ClassifiedBy classifiedBy = secrecy.classifiedBy(sheet);

        Chance ownChance = new Chance(sent.getDayOfYear() * 1_000_003L + number * 31L + subject.hashCode());
        MentionWriter mentions = new MentionWriter(ownChance, post, number, sent.getYear(), references, citations);
        BodyWriter body = new BodyWriter(chance, sheet, mentions, era, classification, captions.contains("NOFORN"));
        String signer = post == Post.STATE ? secretary() : Vocabulary.surname(chance);
        body.write(bodyLength, signer);
        if (era == Era.ARCHIVES) {
            sheet.raw(classification).blank();
            sheet.raw(chance.percent(60) ? "NNN" : "NNNN");
        } else if (era == Era.WIRE && chance.perMille(7)) {
            sheet.raw("").raw("NNNN");
        }
        HeaderWriter header = new HeaderWriter(chance, era, sent, post, number, classification);
        String headerText =
                header.write(transmission, precedence, infoPrecedence, action, info, distribution, sections);

        Truth truth = new Truth(
                era,
                twoDigits(sent.getYear() % 100) + post.key() + number,
                sent.getYear(),
                post.name(),
                number,
                sent,
                transmission,
                hasHeader ? precedence : null,
                infoPrecedence,
                hasHeader ? post.plad() : null,
                action,
                info,
                distribution,
                classification,
                sections,
                captions,
                attention,
                order,
                declassify,
                tags,
                subject,
                subjectMarking,
                references,
                classifiedBy,
                body.paragraphs(),
                mentions.mentions(),
                body.headings(),
                body.signature());
        return new InventedTelegram(headerText, sheet.toString(), truth);
    }

    private int anyNumber() {
        return post == Post.STATE ? chance.between(900, 190_000) : chance.between(1, sent.getDayOfYear() * 9 + 9);
    }

    private String classification() {
        int draw = chance.below(100);
        if (!modern) {
            return draw < 50
                    ? "UNCLASSIFIED"
                    : draw < 73 ? "LIMITED OFFICIAL USE" : draw < 95 ? "CONFIDENTIAL" : "SECRET";
        }
        return draw < 22 ? "UNCLASSIFIED" : draw < 72 ? "CONFIDENTIAL" : "SECRET";
    }

    private int linesPerPage() {
        return switch (era) {
            case ARCHIVES -> 46;
            case WIRE, SHORT_HEADER, PARTIAL -> chance.percent(50) ? 48 : Integer.MAX_VALUE;
            default -> Integer.MAX_VALUE;
        };
    }

    private Sheet sheet(int linesPerPage, int sections) {
        boolean trailing = era != Era.ARCHIVES && chance.percent(75);
        Sheet sheet = new Sheet(chance.between(56, 66), trailing, chance.percent(45));
        if (era == Era.ARCHIVES) {
            String section = sections > 1 ? "  01 OF " + twoDigits(sections) : "";
            String time = sent.getYear() >= 1975 ? "  " + dayAndTime(sent) : "";
            sheet.turnEvery(
                    linesPerPage,
                    (page, on) -> on.raw(classification)
                            .raw("")
                            .raw(classification)
                            .raw("")
                            .raw("PAGE " + twoDigits(page) + "        " + post.sixLetters() + "  " + pad(number, 5)
                                    + section + time)
                            .raw(""));
        } else if (linesPerPage < Integer.MAX_VALUE) {
            int total = Math.max(1, sections);
            sheet.turnEvery(linesPerPage, (page, on) -> {
                int section = total == 1 ? 1 : Math.min(total, (page + 1) / 2);
                int within = page - 2 * (section - 1);
                String place = pad(section, 3) + (within > 1 ? "." + within : "") + " OF " + pad(total, 3);
                on.raw("")
                        .raw(post.name() + " " + pad(number, 8) + "  " + place)
                        .raw("")
                        .raw("");
            });
        }
        return sheet;
    }

    private String classLine(int sections) {
        String words = switch (classification) {
            case "UNCLASSIFIED" -> sent.getYear() < 1975 ? "UNCLASSIFIED" : "UNCLAS";
            case "LIMITED OFFICIAL USE" -> classification;
            default -> sent.getYear() < 1970 ? classification : spaced(classification);
        };
        String section = sections > 1 ? " SECTION 01 OF " + twoDigits(sections) : "";
        String serial = switch (era) {
            case EARLY -> Integer.toString(number);
            case ARCHIVES, EIGHTIES -> pad(number, post == Post.STATE ? 6 : 5);
            default -> pad(number, 6);
        };
        return words + section + " " + post.name() + " " + serial;
    }

    private List<String> captions() {
        List<String> captions = new ArrayList<>();
        if (!modern) {
            if (!classification.equals("UNCLASSIFIED") && chance.percent(18)) {
                captions.add(chance.of("EXDIS", "LIMDIS", "STADIS", "NODIS"));
            }
            return captions;
        }
        if (classification.equals("UNCLASSIFIED")) {
            if (chance.percent(60)) {
                captions.add("SENSITIVE");
            }
        } else if (chance.percent(23)) {
            captions.add("NOFORN");
        }
        if (sent.getYear() >= 2001 && chance.percent(93)) {
            captions.add("SIPDIS");
        }
        return captions;
    }

    private List<String> attention(Sheet sheet) {
        List<String> attention = new ArrayList<>();
        int count = chance.percent(45) ? chance.between(1, 3) : 0;
        for (int i = 0; i < count; i++) {
            StringBuilder line = new StringBuilder();
            int kind = i == 0 ? 0 : chance.between(1, 4);
            switch (kind) {
                case 0 -> {
                    line.append(modern ? chance.of("STATE FOR ", "DEPT FOR ", "DEPARTMENT FOR ") : "DEPT FOR ");
                    int offices = chance.between(1, 9);
                    for (int office = 0; office < offices; office++) {
                        line.append(office > 0 ? ", " : "").append(chance.of(OFFICES));
                    }
                }
                case 1 -> line.append("NSC FOR ").append(upper(Vocabulary.surname(chance)));
                case 2 -> line.append("STATE PASS USAID FOR ").append(upper(Vocabulary.surname(chance)));
                case 3 ->
                    line.append(post.name())
                            .append(" PASS TO AMCONSUL ")
                            .append(Post.busy(chance).name());
                default -> line.append("TREASURY FOR ").append(upper(Vocabulary.surname(chance)));
            }
            String text = line.toString();
            if (!attention.contains(text)) {
                attention.add(text);
                sheet.wrap(text, "");
            }
        }
        if (count > 0) {
            sheet.blank();
        }
        return attention;
    }

    private List<String> tags(Sheet sheet) {
        if (sent.getYear() < 1973) {
            return List.of();
        }
        List<String> tags = new ArrayList<>();
        int subjects = chance.between(1, 6);
        for (int i = 0; i < subjects; i++) {
            String tag = chance.of(modern ? SUBJECT_TAGS : OLD_TAGS);
            if (!tags.contains(tag)) {
                tags.add(tag);
            }
        }
        if (chance.percent(3)) {
            tags.remove("OVIP");
            String name = upper(Vocabulary.surname(chance)) + ", " + upper(Vocabulary.given(chance));
            tags.add("OVIP (" + name + ")");
        }
        int places = chance.between(1, 3);
        for (int i = 0; i < places; i++) {
            String geo = i == 0 ? post.geo() : Post.busy(chance).geo();
            if (!tags.contains(geo)) {
                tags.add(geo);
            }
        }
        boolean commas = !modern || chance.percent(35);
        sheet.wrap("TAGS: " + String.join(commas ? ", " : " ", tags), "");
        return tags;
    }

    private List<Addressee> action(String precedence) {
        List<Addressee> action = new ArrayList<>();
        int count = post == Post.STATE ? chance.between(1, 8) : chance.percent(90) ? 1 : 2;
        for (int i = 0; i < count; i++) {
            Post to = post != Post.STATE && i == 0 ? Post.STATE : Post.busy(chance);
            add(action, List.of(), to, chance.percent(85) ? precedence : null);
        }
        return action;
    }

    private List<Addressee> info(String precedence) {
        List<Addressee> info = new ArrayList<>();
        int count = chance.percent(15) ? 0 : chance.between(1, modern ? 22 : 8);
        String word = chance.percent(60) ? precedence : null;
        for (int i = 0; i < count; i++) {
            add(info, info, chance.percent(70) ? Post.busy(chance) : chance.of(Post.OTHERS), word);
        }
        return info;
    }

    private void add(List<Addressee> list, List<Addressee> present, Post to, @Nullable String precedence) {
        boolean twice = present.stream().anyMatch(each -> each.plad().equals(to.plad()))
                || list.stream().anyMatch(each -> each.plad().equals(to.plad()))
                || to.plad().equals(post.plad());
        if (twice) {
            return;
        }
        boolean indicators = modern && sent.getYear() >= 2002;
        String indicator = indicators ? to.indicator() : null;
        boolean numbered = !to.geo().isEmpty() && (to == Post.STATE || chance.percent(65));
        String serial = numbered ? pad(chance.between(1, 9999), sent.getYear() < 1976 ? 3 : 4) : null;
        String word = precedence == null || precedence.equals("ROUTINE") ? null : precedence;
        list.add(new Addressee(indicator, to.plad(), word, serial));
    }

    private Distribution distribution() {
        List<String> info = new ArrayList<>();
        int total = 0;
        List<String> symbols =
                List.of("ISO", "SS", "NSC", "INR", "CIAE", "DODE", "PM", "H", "L", "PA", "PRS", "SP", "USIA");
        int copies = chance.between(1, 15);
        for (String symbol : symbols) {
            if (chance.percent(80)) {
                int each = chance.below(12);
                total += each;
                info.add(symbol + "-" + twoDigits(each));
            }
        }
        String office = chance.of("EUR", "NEA", "AF", "ARA", "EA", "EB", "IO");
        return new Distribution(post == Post.STATE ? "ORIGIN" : "ACTION", office, copies, info, total + copies);
    }

    private Transmission transmission(String precedence, int sections) {
        boolean web = chance.percent(28);
        List<String> indicators = new ArrayList<>();
        if (web) {
            indicators.add("RUEHWEB");
        } else {
            int count = chance.between(1, 14);
            for (int i = 0; i < count; i++) {
                String indicator = Post.busy(chance).indicator();
                if (!indicators.contains(indicator)) {
                    indicators.add(indicator);
                }
            }
        }
        String letter = precedence.substring(0, 1);
        char level = classification.charAt(0);
        String julian = pad(sent.getDayOfYear(), 3) + pad(sent.getHour(), 2) + pad(sent.getMinute(), 2);
        return new Transmission(
                "VZCZC" + (web ? "XYZ" : "XRO") + chance.digits(4),
                prosign(letter).repeat(2),
                indicators,
                post.indicator(),
                pad(number % 10_000, 4),
                sections > 1 || web && chance.percent(60) ? 1 : null,
                julian,
                (level == 'U' ? "ZNR " : "ZNY ") + String.valueOf(level).repeat(5) + " ZZH");
    }

    /** The prosign of a precedence word's first letter. */
    static String prosign(String word) {
        return switch (word.charAt(0)) {
            case 'F' -> "Z";
            case 'I', 'N' -> "O";
            case 'P' -> "P";
            default -> "R";
        };
    }

    private static String lower(String precedence) {
        return precedence.equals("IMMEDIATE") ? "PRIORITY" : "ROUTINE";
    }

    /** The Secretary of the day; invented, one for each presidential term. */
    private String secretary() {
        return List.of("HOLBROOK", "STRANDGATE", "FAIRNWELL", "KELSTEAD", "QUILLMORE")
                .get(sent.getYear() / 4 % 5);
    }

    private static String spaced(String words) {
        return words.replace("", " ").strip().replace("   ", " ");
    }

    static String dayAndTime(LocalDateTime sent) {
        return twoDigits(sent.getDayOfMonth()) + twoDigits(sent.getHour()) + twoDigits(sent.getMinute()) + "Z";
    }

    static String twoDigits(int number) {
        return pad(number, 2);
    }

    static String pad(int number, int digits) {
        String written = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - written.length())) + written;
    }

    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
