package org.reftel.house.planted.copies.html;

import org.reftel.house.planted.copies.csv.CsvWithZip;

/** Planted: one form of copy knows another. */
public record HtmlThatKnowsCsv(CsvWithZip csv) {}
