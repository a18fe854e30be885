package org.reftel.house.planted.copies;

import org.reftel.house.planted.cli.CommandWithJackson;

/** Planted: a reader of copies knows the command line. */
public record CopyThatKnowsTheCommandLine(CommandWithJackson command) {}
