package org.reftel.house.planted.cli;

import io.javalin.http.Context;

/** Planted: a command answers requests by itself. */
public record CommandWithServer(Context context) {}
