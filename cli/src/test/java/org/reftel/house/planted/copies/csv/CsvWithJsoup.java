package org.reftel.house.planted.copies.csv;

import org.jsoup.nodes.Document;

/** Planted: jsoup outside of its home. */
public record CsvWithJsoup(Document document) {}
