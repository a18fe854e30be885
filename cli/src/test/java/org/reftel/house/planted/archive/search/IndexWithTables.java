package org.reftel.house.planted.archive.search;

import java.sql.Connection;
import org.sqlite.SQLiteDataSource;

/** Planted: the database outside of its home. */
public record IndexWithTables(Connection connection, SQLiteDataSource source) {}
