package org.reftel.house.planted.copies.csv;

import org.apache.commons.compress.archivers.zip.ZipFile;

/** Planted: commons-compress outside of its home. */
public record CsvWithZip(ZipFile file) {}
