package org.reftel.core.syntax;

import java.util.List;
import org.reftel.core.text.Finding;

/**
 * A tree, and what looked odd while it was made; the oddities stand beside the tree and never change it.
 *
 * @param findings in the order of the text
 */
public record Parse(SyntaxTree tree, List<Finding> findings) {}
