package org.reftel.core.syntax;

/** Placeholder signature, replaced by the parser's author. */
public final class SyntaxTree {}
