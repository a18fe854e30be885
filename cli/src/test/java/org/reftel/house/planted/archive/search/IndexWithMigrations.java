package org.reftel.house.planted.archive.search;

import org.flywaydb.core.Flyway;

/** Planted: Flyway outside of its home. */
public record IndexWithMigrations(Flyway flyway) {}
