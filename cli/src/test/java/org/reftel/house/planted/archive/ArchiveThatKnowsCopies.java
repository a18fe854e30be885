package org.reftel.house.planted.archive;

import org.reftel.house.planted.copies.csv.CsvWithZip;

/** Planted: the archive knows where telegrams come from. */
public record ArchiveThatKnowsCopies(CsvWithZip copy) {}
