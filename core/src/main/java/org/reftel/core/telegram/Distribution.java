package org.reftel.core.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.TextSpan;

/**
 * The distribution block that the Department printed above a telegram: who got how many copies, and for telegrams from
 * the Department who drafted and approved it (National Archives form of the 1970s; on some texts until 2009).
 *
 * @param role {@code ACTION} for a telegram received, {@code ORIGIN} for one sent; null where the block has only INFO
 * @param offices of ACTION or ORIGIN
 * @param info offices of INFO
 * @param total the figure after the slash; null where it is not written
 * @param draftedBy as written: {@code S/S-O:APSHANKLE:EO}
 * @param approvals who approved, then who cleared, one a line as written
 */
public record Distribution(
        @Nullable String role,
        List<Office> offices,
        List<Office> info,
        @Nullable Integer total,
        @Nullable String draftedBy,
        List<String> approvals,
        TextSpan span) {

    /** An office and the number of its copies: {@code EUR-12}; copies null where not written. */
    public record Office(String symbol, @Nullable Integer copies) {}
}
