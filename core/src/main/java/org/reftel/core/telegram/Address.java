package org.reftel.core.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.TextSpan;

/**
 * An addressee as the TO, INFO or XMT lines name him (format lines 7 to 9). Parts that are not written are null.
 *
 * @param indicator routing indicator, or the operating signal {@code ZEN} that stands in its place
 * @param plad plain language address designator, single blanks: {@code AMEMBASSY LA PAZ}
 * @param offices office symbols after {@code //}: {@code JF}, {@code UNMA}
 * @param precedence the word written behind the name; none is ROUTINE in State practice, and stays null here
 * @param serial message continuity number, as written: {@code 0612-0615}
 * @param span the whole addressee
 */
public record Address(
        @Nullable String indicator,
        String plad,
        List<String> offices,
        @Nullable Precedence precedence,
        @Nullable String serial,
        TextSpan span) {}
