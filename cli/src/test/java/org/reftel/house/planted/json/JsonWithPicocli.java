package org.reftel.house.planted.json;

import picocli.CommandLine;

/** Planted: picocli outside of its home. */
public record JsonWithPicocli(CommandLine line) {}
