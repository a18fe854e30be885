package org.reftel.house.planted.archive.catalogue;

import com.github.luben.zstd.ZstdCompressCtx;

/** Planted: zstd outside of its home. */
public record CatalogueWithCompression(ZstdCompressCtx context) {}
