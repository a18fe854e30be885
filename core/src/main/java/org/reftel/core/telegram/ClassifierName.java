package org.reftel.core.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A classifier's name and title, told apart.
 *
 * <p>The title stands in front ({@code DCM Jane Roe}) or behind a comma ({@code Jane Roe, Consul General, Ruritania}). In
 * front it reaches to the last word that belongs to titles only; an office's symbol in front of it belongs to it.
 *
 * @param name null where only an office is named, or the name is withheld
 * @param title null where none is stated
 * @param withheld whether a publisher blotted out the name
 */
record ClassifierName(@Nullable String name, @Nullable String title, boolean withheld) {

    private static final Set<String> TITLE_WORDS = Set.of(
            "AMBASSADOR",
            "AMB",
            "AMBASSADORDESIGNATE",
            "CHARGE",
            "CHARG\u00c9",
            "DAFFAIRES",
            "DAFFAIRS",
            "AFFAIRES",
            "AFFAIRS",
            "AI",
            "AD",
            "INTERIM",
            "CDA",
            "DCM",
            "ADCM",
            "DEPUTY",
            "CHIEF",
            "MISSION",
            "ACTING",
            "POLITICAL",
            "POL",
            "ECON",
            "ECONOMIC",
            "ECONOMICS",
            "MC",
            "MIN",
            "MINISTER",
            "COUNSELOR",
            "COUNSELLOR",
            "COUNSEL",
            "COUNS",
            "CONSUL",
            "GENERAL",
            "CONGEN",
            "CG",
            "PRINCIPAL",
            "OFFICER",
            "SECTION",
            "DIRECTOR",
            "DIR",
            "ASSISTANT",
            "SECRETARY",
            "UNDER",
            "UNDERSECRETARY",
            "DAS",
            "PDAS",
            "AS",
            "US",
            "PRT",
            "ADVISOR",
            "ADVISER",
            "SENIOR",
            "POLAD",
            "COORDINATOR",
            "PROVINCIAL",
            "INTERAGENCY",
            "COMMERCIAL",
            "CONSULAR",
            "MANAGEMENT",
            "PUBLIC",
            "ATTACHE",
            "ATTACH\u00c9",
            "DEFENSE",
            "LEGAL",
            "REGIONAL",
            "SPECIAL",
            "REPRESENTATIVE",
            "ENVOY",
            "POLOFF",
            "ECONOFF",
            "EMBOFF",
            "CONOFF",
            "POLCHIEF",
            "POLECON",
            "EST",
            "ESTH",
            "MILITARY",
            "POLMIL",
            "POLITICALMILITARY",
            "EXECUTIVE",
            "BUREAU",
            "OFFICE",
            "EMBASSY",
            "CONSULATE",
            "DPO",
            "PO",
            "TDY",
            "VICE",
            "LEGATT",
            "RSO",
            "PAO",
            "PERMREP",
            "PERMANENT",
            "LABOR",
            "SCIENCE",
            "TRADE",
            "FINANCIAL",
            "TREASURY",
            "COMMANDER",
            "COLONEL",
            "COL",
            "LTC",
            "LT",
            "MAJ",
            "GEN",
            "BRIG",
            "CAPT",
            "CHAIRMAN",
            "HEAD",
            "TEAM",
            "LEADER",
            "SPECIALIST",
            "ANALYST");

    private static final int LONG_WORD = 8; // so long that a garble cannot make it a name

    private static final List<String> LONG_TITLE_WORDS = TITLE_WORDS.stream()
            .filter(word -> word.length() >= LONG_WORD)
            .sorted()
            .toList();

    private static final Set<String> SMALL_WORDS = Set.of("OF", "FOR", "THE", "AND", "AT", "TO", "IN");

    private static final Set<String> BUREAUS = Set.of(
            "AF", "CA", "DRL", "DS", "EAP", "EB", "EEB", "EUR", "G", "H", "INL", "INR", "IO", "ISN", "L", "NEA", "NP",
            "OES", "PM", "PRM", "SA", "SCA", "T", "VC", "VCI", "WHA", "USEU", "USUN", "USNATO", "USOSCE", "UNVIE",
            "PRT", "REO");

    /** Words that lead over to the reasons. */
    private static final List<String> TRAILERS = List.of(
            " FOR",
            " PER",
            " AS PER",
            " UNDER",
            " FROM",
            " BASED ON",
            " PURSUANT TO",
            " DUE TO",
            " BECAUSE OF",
            " ON",
            " FOR THE",
            " FOR THE FOLLOWING",
            " IAW");

    private static final Set<String> NAME_SUFFIXES = Set.of("JR", "SR", "II", "III", "IV", "MD", "PHD", "ESQ");

    /** Tells name and title of what stands between label and reasons, single blanks. */
    static ClassifierName of(String person) {
        String text = strip(person);
        if (text.isEmpty()) {
            return new ClassifierName(null, null, false);
        }
        List<String> parts = parts(text);
        StringBuilder title = new StringBuilder();
        String name = null;
        int next = 0;
        while (next < parts.size() && name == null) {
            String part = parts.get(next++);
            List<String> words = words(part);
            int titleWords = titleWords(words);
            if (titleWords > 0) {
                title.append(title.isEmpty() ? "" : ", ").append(String.join(" ", words.subList(0, titleWords)));
            }
            if (titleWords < words.size()) {
                name = String.join(" ", words.subList(titleWords, words.size()));
            }
        }
        if (name != null && isWithheld(name)) {
            return new ClassifierName(null, title.isEmpty() ? null : strip(title.toString()), true);
        }
        if (title.isEmpty() && next < parts.size()) {
            title.append(String.join(", ", parts.subList(next, parts.size())));
        }
        int bracket = name == null ? -1 : name.indexOf('(');
        if (name != null && bracket > 0) {
            String inside = name.substring(bracket + 1, name.endsWith(")") ? name.length() - 1 : name.length());
            if (title.isEmpty() && !inside.isBlank() && titleWords(words(inside)) > 0) {
                title.append(inside.strip());
            }
            name = name.substring(0, bracket);
        }
        return new ClassifierName(name == null ? null : strip(name), title.isEmpty() ? null : title.toString(), false);
    }

    private static boolean isWithheld(String name) {
        int marks = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == 'x' || c == 'X') {
                marks++;
            } else if (Character.isLetter(c)) {
                return false;
            }
        }
        return marks >= 4;
    }

    /** Drops what trails a person: separators, FOR and PER, points that end no abbreviation. */
    private static String strip(String text) {
        String rest = text;
        while (true) {
            int k = rest.length();
            while (k > 0 && " ,;:-\u2026".indexOf(rest.charAt(k - 1)) >= 0) {
                k--;
            }
            if (k > 0 && rest.charAt(k - 1) == '.' && !endsAbbreviation(rest, k - 1)) {
                k--;
            }
            for (String word : TRAILERS) {
                if (k >= word.length() && rest.regionMatches(true, k - word.length(), word, 0, word.length())) {
                    k -= word.length();
                    break;
                }
            }
            if (k == 3 && (Letters.wordAt(rest, 0, "FOR") || Letters.wordAt(rest, 0, "PER"))) {
                k = 0;
            }
            if (k == rest.length()) {
                return rest;
            }
            rest = rest.substring(0, k);
        }
    }

    private static boolean endsAbbreviation(String text, int point) {
        int start = point;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, point).toUpperCase(Locale.ROOT);
        return point - start == 1 || Set.of("JR", "SR", "ESQ", "MD", "AMB").contains(word);
    }

    /** Splits at commas and semicolons outside of brackets; {@code Jr.} stays with its name. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if ((c == ',' || c == ';') && (depth == 0 || i == text.length()) && !isLostApostrophe(text, i)) {
                String part = text.substring(start, i).strip();
                start = i + 1;
                if (!parts.isEmpty() && NAME_SUFFIXES.contains(lettersOf(part))) {
                    parts.set(parts.size() - 1, parts.getLast() + ", " + part);
                } else if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    /** {@code CHARGE D,AFFAIRES}, {@code O,GRADY}: a comma for an apostrophe. */
    private static boolean isLostApostrophe(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i + 1))
                && "dDoO".indexOf(text.charAt(i - 1)) >= 0
                && (i == 1 || text.charAt(i - 2) == ' ');
    }

    private static List<String> words(String part) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= part.length(); i++) {
            if (i == part.length() || part.charAt(i) == ' ') {
                String word = part.substring(start, i);
                start = i + 1;
                if (!lettersOf(word).isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /** How many words in front belong to the title. */
    private static int titleWords(List<String> words) {
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            if (isTitleWord(words.get(i))) {
                count = i + 1;
            }
        }
        while (count < words.size() && SMALL_WORDS.contains(lettersOf(words.get(count))) && count > 0) {
            count++;
        }
        if (count == 0
                && words.size() > 2
                && BUREAUS.contains(lettersOf(words.getFirst()))
                && words.getFirst().indexOf('.') < 0) {
            count = 1;
        }
        return count;
    }

    private static boolean isTitleWord(String word) {
        String letters = lettersOf(word);
        if (word.indexOf('/') > 0 || TITLE_WORDS.contains(letters)) {
            return letters.length() > 1;
        }
        int dash = word.indexOf('-');
        if (dash > 0 && dash < word.length() - 1) {
            return isTitleWord(word.substring(0, dash)) && isTitleWord(word.substring(dash + 1));
        }
        return isCompound(letters) || isGarbledTitle(letters);
    }

    /** {@code POLMINCOUNS}, {@code ECONOFF}. */
    private static boolean isCompound(String letters) {
        boolean begins = letters.contains("POL") || letters.contains("ECON") || letters.startsWith("MIN");
        boolean ends = letters.endsWith("COUNS")
                || letters.endsWith("COUNSELOR")
                || letters.endsWith("MC")
                || letters.endsWith("OFF")
                || letters.endsWith("CHIEF")
                || letters.endsWith("COUNSELLOR");
        return begins && ends;
    }

    /** A long title word with up to three letters lost or changed within. */
    private static boolean isGarbledTitle(String letters) {
        if (letters.length() < LONG_WORD) {
            return false;
        }
        for (String word : LONG_TITLE_WORDS) {
            if (word.charAt(0) != letters.charAt(0) || word.charAt(1) != letters.charAt(1)) {
                continue;
            }
            int longer = Math.max(word.length(), letters.length());
            int shorter = Math.min(word.length(), letters.length());
            if (longer - shorter > 3) {
                continue;
            }
            int front = 0;
            while (front < shorter && word.charAt(front) == letters.charAt(front)) {
                front++;
            }
            int back = 0;
            while (back < shorter - front
                    && word.charAt(word.length() - 1 - back) == letters.charAt(letters.length() - 1 - back)) {
                back++;
            }
            if (longer - front - back <= 3) {
                return true;
            }
        }
        return false;
    }

    private static String lettersOf(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                letters.append(Character.toUpperCase(word.charAt(i)));
            }
        }
        return letters.toString();
    }
}
