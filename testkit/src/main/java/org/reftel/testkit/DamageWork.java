package org.reftel.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The hands that do {@link Damage}. */
final class DamageWork {
    private static final int ENDLESS = 20_000;

    private DamageWork() {}

    static String loseLines(String text, Chance chance) {
        List<String> lines = lines(text);
        int lost = chance.between(1, 4);
        for (int i = 0; i < lost && lines.size() > 1; i++) {
            lines.remove(chance.below(lines.size()));
        }
        return joined(lines);
    }

    static String doubleClassLetter(String text, Chance chance) {
        int at = classLine(text);
        return at < 0 ? text : text.substring(0, at + 1) + text.substring(at);
    }

    static String loseClassLetter(String text, Chance chance) {
        int at = classLine(text);
        if (at < 0) {
            return text;
        }
        int lost = text.startsWith(" ", at + 1) ? 2 : 1;
        return text.substring(0, at) + text.substring(at + lost);
    }

    static String breakClassSpacing(String text, Chance chance) {
        int at = classLine(text);
        int end = at < 0 ? -1 : text.indexOf('\n', at);
        int length = Math.min(end - at, 24);
        if (length < 2) {
            return text;
        }
        int place = at + chance.between(1, length - 1);
        return text.charAt(place) == ' '
                ? text.substring(0, place) + text.substring(place + 1)
                : text.substring(0, place) + " " + text.substring(place);
    }

    static String lowerHead(String text, Chance chance) {
        int at = Math.max(0, classLine(text));
        int end = text.indexOf("1.", at);
        if (end < 0) {
            return text;
        }
        return text.substring(0, at) + text.substring(at, end).toLowerCase(Locale.ROOT) + text.substring(end);
    }

    static String doubleHeading(String text, Chance chance) {
        int at = classLine(text);
        int end = at < 0 ? -1 : text.indexOf("\n\n", at);
        return end < 0 ? text : text.substring(0, end + 2) + text.substring(at);
    }

    static String pageLineInAddresses(String text, Chance chance) {
        int at = text.indexOf("\nINFO ");
        if (at < 0) {
            return text;
        }
        String line = "PAGE 02        STATE   " + chance.digits(6) + "  " + chance.digits(6) + "Z\n";
        return text.substring(0, at + 6) + line + text.substring(at + 6);
    }

    static String pageLineInWord(String text, Chance chance) {
        int at = letter(text, chance);
        if (at < 1) {
            return text;
        }
        String line = "\n\nANYPOST 0000" + chance.digits(4) + "  002 OF 003\n\n";
        return text.substring(0, at) + line + text.substring(at);
    }

    static String misreadLetters(String text, Chance chance) {
        String from = "OISBGEerlonuah";
        String to = "015864ecIcunoh";
        StringBuilder read = new StringBuilder(text);
        int count = Math.max(1, text.length() / chance.between(60, 400));
        for (int i = 0; i < count && !text.isEmpty(); i++) {
            int at = chance.below(text.length());
            int letter = from.indexOf(read.charAt(at));
            if (letter >= 0) {
                read.setCharAt(at, to.charAt(letter));
            }
        }
        return read.toString();
    }

    static String loseQuotes(String text, Chance chance) {
        StringBuilder lost = new StringBuilder(text.length());
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                lost.append(open ? '8' : '&');
                open = !open;
            } else if (c == '\'') {
                lost.append(',');
            } else if (c == '-' && text.startsWith(" -- ", i - 1)) {
                lost.append(')');
                i++;
            } else {
                lost.append(c);
            }
        }
        return lost.toString();
    }

    static String withhold(String text, Chance chance) {
        String blot = chance.percent(60) ? "XXXXXXXXXXXX" : "xxxxxxxxxxxx";
        int count = chance.between(1, 6);
        String withheld = text;
        for (int i = 0; i < count; i++) {
            int at = letter(withheld, chance);
            if (at < 0) {
                return withheld;
            }
            int start = Math.max(withheld.lastIndexOf(' ', at), withheld.lastIndexOf('\n', at)) + 1;
            int end = at;
            int words = chance.between(1, 3);
            while (end < withheld.length() && words > 0) {
                end++;
                if (end == withheld.length() || Character.isWhitespace(withheld.charAt(end))) {
                    words--;
                }
            }
            withheld = withheld.substring(0, start) + blot + withheld.substring(end);
        }
        return withheld;
    }

    static String cutTail(String text, Chance chance) {
        return text.isEmpty() ? text : text.substring(0, chance.between(text.length() / 3, text.length() - 1));
    }

    static String strayCaption(String text, Chance chance) {
        List<String> lines = lines(text);
        int at = chance.below(lines.size());
        lines.add(at, "SIPDIS \n");
        if (chance.percent(40)) {
            lines.add(at, "\n");
        }
        return joined(lines);
    }

    static String pilcrows(String text, Chance chance) {
        return beforeNumbers(text, "¶");
    }

    static String prefixNumbers(String text, Chance chance) {
        return beforeNumbers(text, "1");
    }

    static String trailBlanks(String text, Chance chance) {
        return text.replace("\n", chance.percent(80) ? " \n" : "   \n");
    }

    static String carriageReturns(String text, Chance chance) {
        return text.replace("\n", chance.percent(90) ? "\r\n" : "\r\r\n");
    }

    static String tabs(String text, Chance chance) {
        return text.replace("  ", "\t");
    }

    static String wrongCharset(String text, Chance chance) {
        return text.replace('\'', chance.percent(70) ? '\u0092' : '\ufffd')
                .replace("\"", "\u0094")
                .replace("--", "\u0096");
    }

    static String entities(String text, Chance chance) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", chance.percent(50) ? "&#39;" : "&#x2019;");
    }

    static String curlyQuotes(String text, Chance chance) {
        return text.replace('\'', '\u2019')
                .replace(" \"", " \u201c")
                .replace("\"", "\u201d")
                .replace("--", "\u2014");
    }

    static String randomCharacters(String text, Chance chance) {
        StringBuilder random = new StringBuilder(text);
        int count = chance.between(1, 40);
        for (int i = 0; i < count && !random.isEmpty(); i++) {
            int at = chance.below(random.length());
            char c = (char) (chance.percent(80) ? chance.below(256) : chance.below(0x10000));
            if (chance.percent(50)) {
                random.setCharAt(at, c);
            } else {
                random.insert(at, c);
            }
        }
        return random.toString();
    }

    static String swapLines(String text, Chance chance) {
        List<String> lines = lines(text);
        int count = chance.between(1, 5);
        for (int i = 0; i < count; i++) {
            int one = chance.below(lines.size());
            int other = chance.below(lines.size());
            String line = lines.get(one);
            lines.set(one, lines.get(other));
            lines.set(other, line);
        }
        return joined(lines);
    }

    static String repeatSection(String text, Chance chance) {
        List<String> lines = lines(text);
        int start = chance.below(lines.size());
        int end = chance.between(start, lines.size() - 1);
        lines.addAll(chance.between(end, lines.size()), List.copyOf(lines.subList(start, end)));
        return joined(lines);
    }

    /** Joins the lines of paragraphs, as newspapers do that type a telegram again. */
    static String joinLines(String text, Chance chance) {
        int at = Math.max(0, text.indexOf("\n1."));
        StringBuilder joined = new StringBuilder(text.length());
        joined.append(text, 0, at);
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wrap = c == '\n'
                    && i > at
                    && i + 1 < text.length()
                    && Character.isLetter(text.charAt(i + 1))
                    && text.charAt(i - 1) != '\n';
            joined.append(wrap ? ' ' : c);
        }
        return joined.toString();
    }

    static String endlessLine(String text, Chance chance) {
        int at = text.isEmpty() ? 0 : chance.below(text.length());
        String piece = chance.of("A ", "RUEHC/", "-", "X", "1. ", "TAGS: ", "- ");
        return text.substring(0, at) + piece.repeat(ENDLESS / piece.length()) + text.substring(at);
    }

    static String deepBrackets(String text, Chance chance) {
        int at = text.isEmpty() ? 0 : chance.below(text.length());
        String piece = chance.of("(", "((", "(C", "[(", ")");
        return text.substring(0, at) + piece.repeat(ENDLESS / 2 / piece.length()) + text.substring(at);
    }

    private static String beforeNumbers(String text, String mark) {
        StringBuilder marked = new StringBuilder(text.length() + 64);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '1' && c <= '9' && (i == 0 || text.charAt(i - 1) == '\n')) {
                int end = i;
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                if (end - i < 3 && text.startsWith(". ", end)) {
                    marked.append(mark);
                }
            }
            marked.append(c);
        }
        return marked.toString();
    }

    /** Where the class line begins; -1 where there is none. */
    private static int classLine(String text) {
        int found = -1;
        for (String start : List.of("\nUNCLAS", "\nC O N F", "\nS E C R", "\nCONFID", "\nSECRET", "\nLIMITED")) {
            int at = text.indexOf(start);
            if (at >= 0 && (found < 0 || at < found)) {
                found = at;
            }
        }
        return found < 0 ? -1 : found + 1;
    }

    /** A place between two letters, where one is found soon; else -1. */
    private static int letter(String text, Chance chance) {
        for (int trial = 0; trial < 30 && text.length() > 1; trial++) {
            int at = chance.between(1, text.length() - 1);
            if (Character.isLetter(text.charAt(at)) && Character.isLetter(text.charAt(at - 1))) {
                return at;
            }
        }
        return -1;
    }

    /** Lines with their ends; at least one. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        lines.add(text.substring(start));
        return lines;
    }

    private static String joined(List<String> lines) {
        return String.join("", lines);
    }
}
