package org.reftel.archive.search;

/**
 * A word that occurs, for one that does not or hardly does.
 *
 * @param written the word of the query
 * @param word what may be meant
 * @param paragraphs in how many parts of telegrams it stands, at least one
 * @param query the whole query with the word in its place
 */
public record Suggestion(String written, String word, int paragraphs, String query) {}
