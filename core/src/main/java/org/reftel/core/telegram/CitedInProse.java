package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.digitsEnd;
import static org.reftel.core.telegram.Letters.isApostrophe;
import static org.reftel.core.telegram.Letters.isBlank;
import static org.reftel.core.telegram.Letters.isDigit;
import static org.reftel.core.telegram.Letters.lettersEnd;
import static org.reftel.core.telegram.Letters.skipBlanks;
import static org.reftel.core.telegram.Letters.wordAt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.manual.Posts;

/**
 * Finds telegrams that prose cites by post and number: {@code 08 ASTANA 0680}, {@code Astana 1840 and 1841},
 * {@code Embassy Vienna 1450}.
 *
 * <p>Prose is full of numbers behind the names of cities, so more is asked for than in a reference line: a post that the
 * manual or the reference line knows, and a number that is no year, count, time, price or part of an address. What
 * vouches for a telegram is the year in front, leading zeros, the kind of mission, the word cable, the same number in
 * the reference line, or a post in capitals amid small letters; else nothing that is counted may follow.
 */
final class CitedInProse {
    private static final int MOST_WORDS = 4;
    private static final int MOST_ALIKE = 8; // items with one number, which only damage repeats
    private static final int SHORTEST_NAME = 4; // KL 1021 is a flight
    private static final int SHORTEST_DAMAGED = 6;

    private static final Set<String> MISSIONS = Set.of(
            "EMBASSY", "AMEMBASSY", "AMEMB", "AMCONSUL", "AMCONGEN", "CONSULATE", "CONGEN", "USMISSION", "MISSION");

    private static final int INITIALS_OF_MISSIONS =
            MISSIONS.stream().mapToInt(CitedInProse::initial).reduce(0, (a, b) -> a | b);

    private static final Set<String> TELEGRAMS =
            Set.of("CABLE", "CABLES", "TEL", "TELS", "TELEGRAM", "TELEGRAMS", "MESSAGE", "MESSAGES", "MSG");

    /** The embassy's own, as its drafters call it. */
    private static final Set<String> OWN = Set.of("EMBTEL", "EMBTELS", "CONTEL", "CONTELS");

    private record Cited(int start, int end, String post, int year, int number) {}

    private final Posts posts = Manual.standard().posts();
    private final Citing citing;
    private final List<Reftel> reftels;
    private final Map<Integer, List<Integer>> byNumber = new HashMap<>();
    private final Set<String> postsOfItems = new HashSet<>();
    private int initials; // of these and of the own post
    private final List<Cited> found = new ArrayList<>(2);

    private String s = "";
    private boolean mixed; // whether the text has small letters
    private boolean mixedKnown;

    // What was found in front of or behind a number.
    private String post = "";
    private int start;
    private boolean mission;
    private boolean capitals;
    private boolean named; // the word cable stands between

    CitedInProse(Citing citing, List<Reftel> reftels) {
        this.citing = citing;
        this.reftels = reftels;
        for (int i = 0; i < reftels.size(); i++) {
            TelegramId id = reftels.get(i).id();
            if (id != null) {
                List<Integer> numbered = byNumber.computeIfAbsent(id.number(), number -> new ArrayList<>(1));
                if (numbered.size() < MOST_ALIKE) {
                    numbered.add(i);
                }
                postsOfItems.add(id.post());
                initials |= initial(id.post());
            }
        }
        if (citing.post() != null) {
            initials |= initial(citing.post());
        }
    }

    /** The text that is read from now on. */
    void text(String text) {
        s = text;
        mixedKnown = false;
        found.clear();
    }

    /** How many were found at the last place. */
    int found() {
        return found.size();
    }

    int start(int k) {
        return found.get(k).start;
    }

    int end(int k) {
        return found.get(k).end;
    }

    TelegramId id(int k) {
        Cited cited = found.get(k);
        TelegramId key = TelegramId.of(0, CitedTelegram.canonicalPost(cited.post), cited.number);
        return new TelegramId(citing.yearOf(key.post(), cited.year, cited.number), key.post(), cited.number);
    }

    boolean yearInferred(int k) {
        return found.get(k).year == 0;
    }

    /** The positions of the items of the reference line that are the telegram found. */
    List<Integer> items(int k) {
        Cited cited = found.get(k);
        return items(cited.post, cited.year, cited.number);
    }

    private List<Integer> items(String itsPost, int year, int number) {
        List<Integer> numbered = byNumber.get(number);
        if (numbered == null) {
            return List.of();
        }
        String name = posts.reference(itsPost);
        return numbered.stream()
                .filter(i -> {
                    TelegramId id = Objects.requireNonNull(reftels.get(i).id());
                    return (year == 0 || citing.yearOf(id.post(), year, number) == id.year())
                            && name.equals(posts.reference(id.post()));
                })
                .toList();
    }

    /** Finds the telegrams that the number at {@code i}, where digits begin, belongs to; the place to go on at. */
    int scan(int i) {
        found.clear();
        int digits = digitsEnd(s, i, s.length());
        int year = yearInFront(i, digits);
        if (year != 0) {
            int number = behindPost(i, digits);
            if (number >= 0) {
                int numberEnd = digitsEnd(s, number, s.length());
                if (take(number, numberEnd, year)) {
                    return goOn();
                }
            }
        }
        if (digits - i > NumberInProse.LONGEST || !inFront(i)) {
            return digits;
        }
        return take(i, digits, 0) ? goOn() : digits;
    }

    // The post behind a year.

    private int yearInFront(int i, int digits) {
        int length = digits - i;
        if (length != 2 && length != 4) {
            return 0;
        }
        char before = at(s, i - 1);
        if (Character.isLetterOrDigit(before)
                || before == '.'
                || before == '-'
                || before == '/'
                || before == ','
                || before == '$') {
            return 0;
        }
        int value = Integer.parseInt(s, i, digits, 10);
        int year = length == 2 ? TelegramId.century(value) : value;
        return year >= 1900 && (citing.year() == 0 || year <= citing.year() || length == 2 && year > citing.year() + 50)
                ? year
                : 0;
    }

    /** Where the number begins whose post stands behind a year; -1 where none does. */
    private int behindPost(int yearStart, int yearEnd) {
        int i = skipBlanks(s, at(s, yearEnd) == '-' ? yearEnd + 1 : yearEnd, s.length());
        int word = lettersEnd(s, i, s.length());
        mission = isMission(i, word);
        if (mission) {
            i = skipBlanks(s, word, s.length());
        }
        int length = Character.isUpperCase(at(s, i)) ? posts.longestPrefix(s, i, s.length()) : 0;
        int end = length == 0 ? knownPostEnd(i) : i + length;
        if (end > i) {
            post = upper(i, end);
        } else {
            end = damagedPostEnd(i);
        }
        if (end <= i) {
            return -1;
        }
        named = false;
        capitals = false;
        start = yearStart;
        int number = end;
        while (number < s.length()
                && (isBlank(s.charAt(number)) || s.charAt(number) == '-' || s.charAt(number) == '#')) {
            number++;
        }
        return number - end <= 3 && isDigit(at(s, number)) ? number : -1;
    }

    /** The end of a post that only the reference line or the telegram's own number knows. */
    private int knownPostEnd(int i) {
        int end = lettersEnd(s, i, s.length());
        return end > i && Character.isUpperCase(s.charAt(i)) && isKnown(i, end) ? end : i;
    }

    /** The end of a post in capitals that lacks a letter or has a wrong one, and a number behind; keeps its right name. */
    private int damagedPostEnd(int i) {
        if (!Character.isUpperCase(at(s, i)) || !Character.isUpperCase(at(s, i + 1))) {
            return i;
        }
        int end = lettersEnd(s, i, s.length());
        return isDigit(at(s, skipBlanks(s, end, s.length()))) && isUpper(i, end) && repair(i, end) ? end : i;
    }

    /** Whether one post alone is a letter away from the name that stands there; keeps it. */
    private boolean repair(int from, int to) {
        if (to - from < SHORTEST_DAMAGED || CitedTelegram.isNoPost(s.substring(from, to))) {
            return false;
        }
        List<Post> near = posts.near(s.substring(from, to));
        if (near.size() != 1) {
            return false;
        }
        post = near.getFirst().name();
        return true;
    }

    /** Whether the reference line or the telegram's own number has the post that stands there. */
    private boolean isKnown(int from, int to) {
        if ((initials & bit(s.charAt(from))) == 0) {
            return false;
        }
        String name = upper(from, to);
        return name.equals(citing.post()) || postsOfItems.contains(name);
    }

    private static int initial(String name) {
        return name.isEmpty() ? 0 : bit(name.charAt(0));
    }

    /** A bit for each letter of the alphabet, in any case; all of them for another character. */
    private static int bit(char c) {
        int place = (c | 0x20) - 'a';
        return place >= 0 && place < 26 ? 1 << place : -1;
    }

    private boolean isMission(int from, int to) {
        boolean mayBe = to > from && to - from <= 9 && (INITIALS_OF_MISSIONS & bit(s.charAt(from))) != 0;
        return mayBe && MISSIONS.contains(upper(from, to));
    }

    // The post in front of a number.

    private boolean inFront(int number) {
        int end = behindWord(number);
        if (end < 0) {
            return false;
        }
        int first = wordStart(end);
        named = false;
        int letter = s.charAt(first) | 0x20;
        boolean mayBeTelegram = letter == 'c' || letter == 't' || letter == 'm';
        if (mayBeTelegram && end - first <= 9 && TELEGRAMS.contains(upper(first, end))) {
            end = behindWord(first);
            if (end < 0 || isBlank(at(s, number - 1)) && end == first) {
                return false;
            }
            named = true;
            first = wordStart(end);
        }
        if (!Character.isUpperCase(s.charAt(first))) {
            return false;
        }
        boolean mayBeOwn = s.charAt(first) == 'E' || s.charAt(first) == 'C';
        if (mayBeOwn && end - first <= 7 && OWN.contains(upper(first, end)) && citing.post() != null) {
            start = first;
            post = citing.post();
            mission = true;
            return true;
        }
        int found = -1;
        int at = first;
        for (int word = 0; word < MOST_WORDS; word++) {
            if (Character.isUpperCase(s.charAt(at)) && posts.longestPrefix(s, at, end) == end - at) {
                found = at;
            }
            int before = behindWord(at);
            if (before < 0) {
                break;
            }
            at = wordStart(before);
        }
        if (found < 0 && isKnown(first, end)) {
            found = first;
        }
        if (found >= 0) {
            post = upper(found, end);
        } else if ((named || hasZeros(number)) && repair(first, end)) {
            found = first;
        } else {
            return false;
        }
        start = found;
        capitals = isUpper(found, end);
        mission = false;
        int before = behindWord(found);
        if (before > 0) {
            int word = wordStart(before);
            if (isMission(word, before)) {
                mission = true;
                start = word;
            }
        }
        return true;
    }

    /** Whether a number, or the next one of its list, is filled up with zeros: {@code 0680}, {@code 1071; 0754}. */
    private boolean hasZeros(int number) {
        int end = digitsEnd(s, number, s.length());
        int next = at(s, end) == ';' || at(s, end) == ',' ? skipBlanks(s, end + 1, s.length()) : number;
        return isZeroFilled(number, end) || isZeroFilled(next, digitsEnd(s, next, s.length()));
    }

    private boolean isZeroFilled(int number, int end) {
        return end - number >= NumberInProse.SHORTEST && s.charAt(number) == '0';
    }

    /** The end of the word in front of {@code i}, blanks and one mark between; -1 where none stands there. */
    private int behindWord(int i) {
        int k = i;
        boolean mark = false;
        while (k > 0 && i - k < 4) {
            char c = s.charAt(k - 1);
            if ((c == '#' || c == '-' || c == '.') && !mark) {
                mark = true;
            } else if (!isBlank(c)) {
                break;
            }
            k--;
        }
        return k > 0 && Character.isLetter(s.charAt(k - 1)) ? k : -1;
    }

    private int wordStart(int end) {
        int k = end;
        while (k > 0
                && (Character.isLetter(s.charAt(k - 1))
                        || isApostrophe(s.charAt(k - 1)) && k > 1 && Character.isLetter(s.charAt(k - 2)))) {
            k--;
        }
        return k;
    }

    // What vouches for it.

    /** Adds the telegram whose number stands from {@code number} to {@code end}, if it can be one. */
    private boolean take(int number, int end, int year) {
        if (end - number > NumberInProse.LONGEST
                || !NumberInProse.ends(s, number, end)
                || number > 0 && isDigit(s.charAt(number - 1))) {
            return false;
        }
        int value = Integer.parseInt(s, number, end, 10);
        if (value == 0) {
            return false;
        }
        int itsYear = year == 0 ? NumberInProse.yearBehind(s, end) : year;
        int itsEnd = year == 0 && itsYear != 0 ? s.indexOf(')', end) + 1 : end;
        boolean vouched = itsYear != 0 || named || isZeroFilled(number, end);
        if (!vouched && !isPlausible(number, end, value) && !isInBlock(value)) {
            return false;
        }
        found.add(new Cited(start, itsEnd, post, itsYear, value));
        return true;
    }

    private boolean isInBlock(int value) {
        return !items(post, 0, value).isEmpty();
    }

    private boolean isPlausible(int number, int end, int value) {
        if (NumberInProse.isLikeAYear(end - number, value)
                || end - number < NumberInProse.SHORTEST && !mission
                || post.length() < SHORTEST_NAME) {
            return false;
        }
        return mission || capitals && isMixed() || NumberInProse.isFollowed(s, end);
    }

    /** Reads the numbers that follow: {@code 1840 and 1841}; where to go on. */
    private int goOn() {
        int end = found.getLast().end;
        int year = found.getLast().year;
        while (true) {
            int i = skipBlanks(s, end, s.length());
            char c = at(s, i);
            int next = c == ',' || c == ';' || c == '/' || c == '&' || c == '-' && i == end
                    ? skipBlanks(s, i + 1, s.length())
                    : i;
            if (wordAt(s, next, "AND") || wordAt(s, next, "OR")) {
                next = skipBlanks(s, lettersEnd(s, next, s.length()), s.length());
            }
            int digits = digitsEnd(s, next, s.length());
            if (next == i || digits == next) {
                return end;
            }
            int length = digits - next;
            if (length < NumberInProse.SHORTEST
                    || length > NumberInProse.LONGEST
                    || !NumberInProse.ends(s, next, digits)) {
                return end;
            }
            int value = Integer.parseInt(s, next, digits, 10);
            boolean none = value == 0 || NumberInProse.isLikeAYear(length, value);
            if (none || !NumberInProse.isFollowed(s, digits) && !isInBlock(value)) {
                return end;
            }
            found.add(new Cited(next, digits, post, year, value));
            end = digits;
        }
    }

    private boolean isMixed() {
        if (!mixedKnown) {
            mixedKnown = true;
            mixed = false;
            for (int i = 0; i < s.length() && !mixed; i++) {
                mixed = Character.isLowerCase(s.charAt(i)) && Character.isLowerCase(at(s, i + 1));
            }
        }
        return mixed;
    }

    private boolean isUpper(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(s.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private String upper(int from, int to) {
        return s.substring(from, to).toUpperCase(Locale.ROOT);
    }
}
