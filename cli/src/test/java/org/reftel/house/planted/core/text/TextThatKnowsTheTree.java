package org.reftel.house.planted.core.text;

import org.reftel.house.planted.core.syntax.Tree;

/** Planted: text knows the syntax built on it. */
public record TextThatKnowsTheTree(Tree tree) {}
