package org.reftel.copies.archives;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of the attributes that the National Archives state of a telegram. */
final class Attribute {
    static final String DOCUMENT_NUMBER = "Document Number";
    static final String DRAFT_DATE = "Draft Date";
    static final String SENT_DATE = "Sent Date";
    static final String CLASSIFICATION = "Original Classification";
    static final String CURRENT_CLASSIFICATION = "Current Classification";
    static final String FROM = "From";
    static final String SUBJECT = "Subject";
    static final String TAGS = "TAGS";
    static final String REFERENCE = "Reference";
    static final String MARKINGS = "Markings";

    /** Longest first, so that no name hides a longer one that begins with it. */
    private static final List<String> NAMES = longestFirst(
            DOCUMENT_NUMBER,
            DRAFT_DATE,
            SENT_DATE,
            CLASSIFICATION,
            CURRENT_CLASSIFICATION,
            FROM,
            SUBJECT,
            TAGS,
            REFERENCE,
            MARKINGS,
            "To",
            "Type",
            "Copy",
            "Drafter",
            "Office",
            "Status",
            "Secure",
            "ISecure",
            "Locator",
            "Concepts",
            "Enclosure",
            "Errors",
            "Page Count",
            "Line Count",
            "Film Number",
            "Image Path",
            "Legacy Key",
            "Executive Order",
            "Capture Date",
            "Control Number",
            "Channel Indicators",
            "Automatic Decaptioning",
            "Decaption Date",
            "Decaption Note",
            "Document Source",
            "Document Unique ID",
            "Handling Restrictions",
            "Original Handling Restrictions",
            "Original Previous Classification",
            "Original Previous Handling Restrictions",
            "Previous Channel Indicators",
            "Previous Classification",
            "Previous Handling Restrictions",
            "Disposition Action",
            "Disposition Approved on Date",
            "Disposition Authority",
            "Disposition Case Number",
            "Disposition Comment",
            "Disposition Date",
            "Disposition Event",
            "Disposition History",
            "Disposition Reason",
            "Disposition Remarks",
            "Review Action",
            "Review Authority",
            "Review Comment",
            "Review Content Flags",
            "Review Date",
            "Review Event",
            "Review Exemptions",
            "Review History",
            "Review Markings",
            "Review Media Identifier",
            "Review Referrals",
            "Review Release Date",
            "Review Release Event",
            "Review Transfer Date",
            "Review Withdrawn Fields");

    private Attribute() {}

    private static List<String> longestFirst(String... names) {
        Arrays.sort(names, Comparator.comparingInt(String::length).reversed());
        return List.of(names);
    }

    /** The name that a line of the table begins with, before a colon or a tab; null where it begins with none. */
    static @Nullable String beginning(String line) {
        for (String name : NAMES) {
            int after = name.length();
            if (after < line.length()
                    && (line.charAt(after) == ':' || line.charAt(after) == '\t')
                    && line.regionMatches(true, 0, name, 0, after)) {
                return name;
            }
        }
        return null;
    }
}
