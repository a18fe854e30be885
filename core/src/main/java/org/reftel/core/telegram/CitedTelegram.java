package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.digitsEnd;
import static org.reftel.core.telegram.Letters.isApostrophe;
import static org.reftel.core.telegram.Letters.isBlank;
import static org.reftel.core.telegram.Letters.isDigit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Finds a telegram as a reference line cites it: {@code 08 ASTANA 0680}, {@code 10SHENYANG 003}, {@code EMBASSY VIENNA
 * 1450}. A post is one to five words, none of which belongs to dates, reports and other papers.
 */
final class CitedTelegram {
    private static final int POST_WORDS = 5;
    private static final int LONGEST_WORD = 24;

    /** Words that no post's name holds, so that a number behind them is no telegram's. */
    private static final Set<String> NO_POSTS = Set.copyOf(Arrays.asList(
            ("JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER "
                            + "NOVEMBER DECEMBER IIR TD TDX DTG OSC FBIS CA A EMAIL EMAILS MAIL MEMO MEMORANDUM MEMCON TELCON LETTER REPORT REPORTS "
                            + "POINTS RESOLUTION UNSCR UN FAX FOR OF ON AND FROM BY WITH TO DATED PREVIOUS PARA PARAGRAPH PAGE NOTE DIPNOTE DOCUMENT DOC "
                            + "NONPAPER PAPER BIO BIOS MEETING SVTC DVC CALL CONVERSATION SECTION NOTAL ITEM SUBJ SUBJECT NUMBER NO POC HOTR AIRGRAM "
                            + "SIPRNET DAILY VOLUME VERSION SUMMARY COMMENT INTRODUCTION BACKGROUND")
                    .split(" ")));

    private static final Set<String> MISSIONS = Set.of(
            "EMBASSY", "AMEMBASSY", "AMEMB", "AMCONSUL", "CONSULATE", "CONGEN", "AMCONGEN", "USMISSION", "MISSION");

    private final String s;
    private String post = "";
    private int year;
    private int number;
    private int end;

    CitedTelegram(String s) {
        this.s = s;
    }

    /** In capitals, single blanks, without the kind of mission. */
    String post() {
        return post;
    }

    /** Four digits; 0 where none is written. */
    int year() {
        return year;
    }

    int number() {
        return number;
    }

    /** Where the number ends. */
    int end() {
        return end;
    }

    /** Sets what a number alone takes from the item in front of it. */
    void inherit(String itsPost, int itsYear) {
        post = itsPost;
        year = itsYear;
    }

    /** Whether a word, in any case, is none of a post's name. */
    static boolean isNoPost(String word) {
        return NO_POSTS.contains(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a telegram's post and number stand at {@code i}; keeps them. */
    boolean scan(int from, int to) {
        int i = from;
        if (i < to && isApostrophe(s.charAt(i))) {
            i++;
        }
        int y = 0;
        int digits = digitsEnd(s, i, to);
        if (digits > i) {
            y = yearOf(i, digits);
            if (y == 0) {
                return false;
            }
            i = digits;
            while (i < to && (isBlank(s.charAt(i)) || s.charAt(i) == '-')) {
                i++;
            }
        }
        StringBuilder name = new StringBuilder();
        for (int word = 0; word < POST_WORDS; word++) {
            int wordEnd = postWordEnd(i, to);
            if (wordEnd == i) {
                return false;
            }
            String letters = s.substring(i, wordEnd).toUpperCase(Locale.ROOT);
            if (NO_POSTS.contains(letters)) {
                return false;
            }
            name.append(name.isEmpty() ? "" : " ").append(letters);
            i = behindPostWord(wordEnd, to);
            if (i < to && isDigit(s.charAt(i))) {
                break;
            }
        }
        int numberEnd = digitsEnd(s, i, to);
        if (numberEnd == i || numberEnd - i > 8 || !endsNumber(numberEnd)) {
            return false;
        }
        post = canonicalPost(name.toString());
        year = y;
        number = Integer.parseInt(s, i, numberEnd, 10);
        end = numberEnd;
        return number > 0 && !post.isEmpty();
    }

    /** Over blanks, one line end and one of the marks that typists put between post and number. */
    private int behindPostWord(int from, int to) {
        boolean mark = false;
        boolean lineEnd = false;
        int i = from;
        while (i < to) {
            char c = s.charAt(i);
            if (c == '#' || c == '.' || c == '-') {
                if (mark) {
                    break;
                }
                mark = true;
            } else if (c == '\n') {
                if (lineEnd) {
                    break;
                }
                lineEnd = true;
            } else if (!isBlank(c)) {
                break;
            }
            i++;
        }
        return i;
    }

    private int postWordEnd(int from, int to) {
        int i = from;
        while (i < to && i - from < LONGEST_WORD) {
            char c = s.charAt(i);
            boolean inside = i > from && Character.isLetter(at(s, i + 1));
            if (Character.isLetter(c) || (isApostrophe(c) || c == '-' || c == '.') && inside) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private boolean endsNumber(int i) {
        char c = at(s, i);
        boolean goesOn = (c == '-' || c == '/' || c == '.') && isDigit(at(s, i + 1));
        return !Character.isLetter(c) && (!goesOn || c == '/' && isSecondNumber(i + 1));
    }

    /** {@code STATE 1234/1235}: two telegrams, and neither a year nor a part of a report's number. */
    private boolean isSecondNumber(int i) {
        int digits = digitsEnd(s, i, s.length());
        char c = at(s, digits);
        return digits - i >= 3
                && digits - i <= 6
                && yearOf(i, digits) == 0
                && c != '/'
                && c != '-'
                && !Character.isLetter(c);
    }

    /** Four digits of the year that a run of digits names; 0 where it names none. */
    int yearOf(int start, int digitsEnd) {
        int value = digitsEnd - start > 4 ? 0 : Integer.parseInt(s, start, digitsEnd, 10);
        return switch (digitsEnd - start) {
            case 2 -> TelegramId.century(value);
            case 4 -> value >= 1900 && value < 2100 ? value : 0;
            default -> 0;
        };
    }

    /** Drops the kind of mission in front of a place; the Department is STATE under each of its names. */
    static String canonicalPost(String name) {
        String place = name;
        if (place.startsWith("US ")) {
            String rest = place.substring(3);
            int blank = rest.indexOf(' ');
            if (blank > 0 && MISSIONS.contains(rest.substring(0, blank))) {
                place = rest;
            }
        }
        int blank = place.indexOf(' ');
        if (blank > 0 && MISSIONS.contains(place.substring(0, blank))) {
            place = place.substring(blank + 1);
        }
        return switch (place) {
            case "SECSTATE",
                    "SECSTATE WASHDC",
                    "SECSTATE WASHINGTON",
                    "DEPTEL",
                    "DEPT",
                    "DEPARTMENT",
                    "DEPARTMENT OF STATE" -> "STATE";
            default -> place;
        };
    }

    /** Whether a number alone stands at {@code from}; it takes the post that was found or inherited last. */
    boolean scanNumber(int from, int to) {
        int digits = digitsEnd(s, from, to);
        if (digits == from || digits - from > 6 || !endsNumber(digits)) {
            return false;
        }
        number = Integer.parseInt(s, from, digits, 10);
        end = digits;
        return number > 0;
    }
}
