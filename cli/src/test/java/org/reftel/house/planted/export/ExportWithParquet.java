package org.reftel.house.planted.export;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.schema.MessageType;

/** Planted: Parquet, and what it brings along, outside of their home. */
public record ExportWithParquet(MessageType type, Configuration configuration) {}
