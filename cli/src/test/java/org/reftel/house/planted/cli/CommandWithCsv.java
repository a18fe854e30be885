package org.reftel.house.planted.cli;

import de.siegmar.fastcsv.writer.CsvWriter;

/** Planted: the writer of CSV outside of its home. */
public record CommandWithCsv(CsvWriter writer) {}
