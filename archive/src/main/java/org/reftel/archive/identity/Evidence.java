package org.reftel.archive.identity;

/** Who says which telegram a witness is. */
public enum Evidence {
    /** The publisher's statement: the page's table, the dump's column. */
    PUBLISHER,
    /** The number in the text's own class line, with the year of its date. */
    TEXT,
    /** The serial of the DE line, with the originator and the year of the date. */
    STATION
}
