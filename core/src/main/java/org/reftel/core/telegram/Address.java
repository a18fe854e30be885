package org.reftel.core.telegram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.TextSpan;

/**
 * An addressee as the TO, INFO or XMT lines name him (format lines 7 to 9). Parts that are not written are null.
 *
 * @param indicator routing indicator, or the operating signal {@code ZEN} that stands in its place
 * @param written the plain language address designator with the offices behind it, as written, single blanks:
 *     {@code DIA WASHINGTON DC//DHO-5//}
 * @param precedence the word written behind the name; none is ROUTINE in State practice, and stays null here
 * @param serial message continuity number, as written: {@code 0612-0615}
 * @param span the whole addressee
 */
public record Address(
        @Nullable String indicator,
        String written,
        @Nullable Precedence precedence,
        @Nullable String serial,
        TextSpan span) {

    /** The plain language address designator without offices: {@code AMEMBASSY LA PAZ}; the key of an addressee. */
    public String plad() {
        int offices = written.indexOf("//");
        return offices < 0 ? written : written.substring(0, offices).strip();
    }

    /** Office symbols behind {@code //}, in order: {@code JF}, {@code UNMA}. */
    public List<String> offices() {
        int start = written.indexOf("//");
        if (start < 0) {
            return List.of();
        }
        List<String> offices = new ArrayList<>(2);
        int from = start;
        for (int i = start; i <= written.length(); i++) {
            if (i == written.length() || written.charAt(i) == '/') {
                String office = written.substring(from, i).strip();
                if (!office.isEmpty()) {
                    offices.add(office);
                }
                from = i + 1;
            }
        }
        return List.copyOf(offices);
    }
}
