package org.reftel.archive.catalogue;

import org.reftel.archive.HoldingKey;

/**
 * A telegram, or a paragraph of one, on a reading list.
 *
 * @param number never used for another item
 * @param list the number of its list
 * @param place {@code p3}; empty for the whole telegram
 * @param note the reader's own words; empty for none
 * @param position 1 for the first on the list
 * @param added when, {@code 2026-11-22T09:30:00Z}
 */
public record ListItem(long number, long list, HoldingKey key, String place, String note, int position, String added) {}
