package org.reftel.archive.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;

/**
 * How much is held of what a post sent.
 *
 * @param post as in an id: {@code ASTANA}
 * @param years of which a number is known, in order
 */
public record PostCoverage(String post, List<YearCoverage> years) {

    public PostCoverage {
        years = List.copyOf(years);
    }

    /** {@code Embassy Astana}; the name of the id where the manual does not know the post. */
    public String name() {
        Post known = Manual.standard().posts().byName(post);
        return known == null ? post : known.displayName();
    }

    public int held() {
        return years.stream().mapToInt(YearCoverage::held).sum();
    }

    public int citedOnly() {
        return years.stream().mapToInt(YearCoverage::citedOnly).sum();
    }

    /** Of all years; null where no year has one. */
    public @Nullable Estimate sent() {
        List<Estimate> estimates = years.stream()
                .map(YearCoverage::sent)
                .filter(java.util.Objects::nonNull)
                .toList();
        return estimates.isEmpty() ? null : Estimate.sum(estimates);
    }

    /** What is held of what was sent, of 1; 0 where it cannot be said. */
    public double share() {
        Estimate sent = sent();
        return sent == null ? 0 : Math.min(1, (double) held() / sent.value());
    }
}
