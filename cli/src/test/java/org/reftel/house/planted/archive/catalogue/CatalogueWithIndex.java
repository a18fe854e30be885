package org.reftel.house.planted.archive.catalogue;

import org.apache.lucene.document.Document;

/** Planted: Lucene outside of its home. */
public record CatalogueWithIndex(Document document) {}
