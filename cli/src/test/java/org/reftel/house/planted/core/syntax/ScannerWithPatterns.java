package org.reftel.house.planted.core.syntax;

import java.util.regex.Pattern;

/** Planted: a scanner with a regular expression. */
public record ScannerWithPatterns(Pattern pattern) {}
