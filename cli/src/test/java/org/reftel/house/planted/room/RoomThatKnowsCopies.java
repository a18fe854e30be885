package org.reftel.house.planted.room;

import org.reftel.house.planted.copies.csv.CsvWithZip;

/** Planted: the reading room reads copies by itself. */
public record RoomThatKnowsCopies(CsvWithZip copy) {}
