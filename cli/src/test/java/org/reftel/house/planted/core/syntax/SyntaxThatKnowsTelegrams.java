package org.reftel.house.planted.core.syntax;

import org.reftel.house.planted.core.telegram.TelegramThatOpensFiles;

/** Planted: the tree knows what is made of it. */
public record SyntaxThatKnowsTelegrams(TelegramThatOpensFiles telegram) {}
