package org.reftel.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

/**
 * One telegram out of sections that were sent or published apart. Their texts, in the order of the sections and without
 * the end marks between them, are read as one text, as where a publisher joined them himself.
 *
 * @param telegram what they say together; its places are in the joined text
 * @param parts the sections that are held, in order; at least one
 * @param missing the numbers of those that are not
 */
public record Assembly(Telegram telegram, List<Part> parts, List<Integer> missing) {

    /**
     * A stretch of the joined text, and the witness in which it stands, from that one's first character on.
     *
     * @param span in the joined text
     * @param section 1 is the first
     */
    public record Part(TextSpan span, int section, Witness witness) {}

    public Assembly {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /** Puts together what a holding's witnesses give; null where one of them has the whole telegram. */
    static @Nullable Assembly of(List<Witness> witnesses) {
        Map<Integer, Witness> bySection = new TreeMap<>();
        int sections = 0;
        for (Witness witness : witnesses) {
            Integer section = witness.telegram().head().section();
            if (witness.kind() != WitnessKind.SECTION || section == null) {
                return null;
            }
            sections = Math.max(sections, witness.telegram().head().sections());
            bySection.merge(section, witness, (one, other) -> one.sequence() <= other.sequence() ? one : other);
        }
        List<Part> parts = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        for (Map.Entry<Integer, Witness> entry : bySection.entrySet()) {
            Telegram telegram = entry.getValue().telegram();
            boolean last = parts.size() + 1 == bySection.size();
            if (!joined.isEmpty() && joined.charAt(joined.length() - 1) != '\n') {
                joined.append('\n');
            }
            int start = joined.length();
            joined.append(
                    telegram.source().characters(), 0, last ? telegram.source().length() : end(telegram.tree()));
            parts.add(new Part(new TextSpan(start, joined.length()), entry.getKey(), entry.getValue()));
        }
        List<Integer> missing = new ArrayList<>();
        for (int section = 1; section <= sections; section++) {
            if (!bySection.containsKey(section)) {
                missing.add(section);
            }
        }
        Telegram telegram = new TelegramReader()
                .read(
                        new SourceText(joined.toString()),
                        parts.getFirst().witness().telegram().statement());
        return new Assembly(
                withMissing(telegram, parts, missing, sections, IntUnaryOperator.identity()), parts, missing);
    }

    /** The witnesses in which a stretch of the joined text stands, in order. */
    public List<Witness> witnesses(TextSpan span) {
        List<Witness> witnesses = new ArrayList<>();
        for (Part part : parts) {
            if (part.span().start() < span.end() && span.start() < part.span().end()) {
                witnesses.add(part.witness());
            }
        }
        return witnesses;
    }

    /** Where the text ends before the end marks of its transmission. */
    private static int end(SyntaxTree tree) {
        for (int node = 0; node < tree.size(); node++) {
            if (tree.kind(node) == NodeKind.TRAILER) {
                return tree.start(node);
            }
        }
        return tree.source().length();
    }

    /**
     * Says of each missing section that it is not held, in a telegram that was read from the joined text with changes.
     *
     * @param place where a place of the joined text comes to lie
     */
    Telegram withMissing(Telegram changed, IntUnaryOperator place) {
        int sections = Math.max(parts.getLast().section(), missing.isEmpty() ? 0 : missing.getLast());
        for (Part part : parts) {
            sections = Math.max(sections, part.witness().telegram().head().sections());
        }
        return withMissing(changed, parts, missing, sections, place);
    }

    /** Says of each missing section that it is not held, at the place where it would stand. */
    private static Telegram withMissing(
            Telegram telegram, List<Part> parts, List<Integer> missing, int sections, IntUnaryOperator place) {
        if (missing.isEmpty()) {
            return telegram;
        }
        List<Finding> findings = new ArrayList<>(telegram.findings());
        findings.removeIf(finding -> finding.code() == FindingCode.SECTIONS_INCOMPLETE);
        for (int section : missing) {
            int at = 0;
            for (Part part : parts) {
                at = part.section() < section ? part.span().end() : at;
            }
            int there = place.applyAsInt(at);
            findings.add(Finding.of(
                    FindingCode.SECTIONS_INCOMPLETE,
                    new TextSpan(there, there),
                    "section " + section + " of " + sections + " is not held"));
        }
        return new Telegram(
                telegram.source(),
                telegram.tree(),
                telegram.statement(),
                telegram.id(),
                telegram.transmission(),
                telegram.addresses(),
                telegram.distribution(),
                telegram.head(),
                telegram.body(),
                List.copyOf(findings));
    }
}
