package org.reftel.house.planted.cli;

import tools.jackson.core.JsonGenerator;

/** Planted: Jackson outside of its home. */
public record CommandWithJackson(JsonGenerator generator) {}
