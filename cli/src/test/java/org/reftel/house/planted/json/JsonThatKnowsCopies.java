package org.reftel.house.planted.json;

import org.reftel.house.planted.copies.csv.CsvWithZip;

/** Planted: the JSON form knows where telegrams come from. */
public record JsonThatKnowsCopies(CsvWithZip copy) {}
