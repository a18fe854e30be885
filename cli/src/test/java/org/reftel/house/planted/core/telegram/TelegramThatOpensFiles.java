package org.reftel.house.planted.core.telegram;

import java.nio.file.Path;

/** Planted: the core touches files. */
public record TelegramThatOpensFiles(Path path) {}
