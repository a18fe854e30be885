/** The archive as a web of references: which telegram is meant by what another one cites, and what follows from that. */
@org.jspecify.annotations.NullMarked
package org.reftel.archive.reference;
