package org.reftel.house.planted.export;

import org.reftel.house.planted.copies.csv.CsvWithZip;

/** Planted: an export knows where telegrams come from. */
public record ExportThatKnowsCopies(CsvWithZip copy) {}
