package org.reftel.house.planted.core.manual;

import org.reftel.house.planted.core.syntax.Tree;

/** Planted: a table of the manual knows the tree. */
public record TableThatKnowsTheTree(Tree tree) {}
