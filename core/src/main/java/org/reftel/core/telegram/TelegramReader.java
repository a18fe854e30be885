package org.reftel.core.telegram;

import static org.reftel.core.syntax.SyntaxTree.NONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.Parse;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.syntax.TelegramParser;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

/**
 * Reads a telegram from its text: parses it, and understands the tree part by part. Thread-safe; never throws on any
 * text.
 */
public final class TelegramReader {

    /** Parses and understands one transcription in the light of what its publisher says of it. */
    public Telegram read(SourceText text, PublisherStatement statement) {
        return read(TelegramParser.parse(text), statement);
    }

    /** Understands a tree that was parsed before. */
    public Telegram read(Parse parse, PublisherStatement statement) {
        SyntaxTree tree = parse.tree();
        List<Finding> findings = new ArrayList<>(parse.findings());
        boolean repairs = Damage.report(tree, findings);
        int header = tree.child(0, NodeKind.HEADER);
        int textBlock = tree.child(0, NodeKind.TEXT_BLOCK);
        Telegram.Transmission transmission = HeaderReader.transmission(tree, header);
        Telegram.Addresses addresses = HeaderReader.addresses(tree, header, transmission, findings);
        Distribution distribution = DistributionReader.read(tree, header);
        Identity identity = Identity.of(tree, textBlock, statement, transmission, addresses, findings);
        Telegram.Head head = new HeadReader(tree, textBlock, repairs, identity, findings).read(transmission, statement);
        Telegram.Body body = new BodyReader(tree, textBlock, repairs).read();
        Surroundings.report(tree, header, textBlock, findings);
        reportHeaderMissing(transmission, addresses, textBlock, tree, findings);
        findings.sort(Comparator.comparing(Finding::span).thenComparing(Finding::code));
        return new Telegram(
                tree.source(),
                tree,
                statement,
                identity.id(),
                transmission,
                addresses,
                distribution,
                head,
                body,
                List.copyOf(findings));
    }

    /** A copy that begins with the class line lacks its addressees; one that has nothing at all is no telegram. */
    private static void reportHeaderMissing(
            Telegram.Transmission transmission,
            Telegram.Addresses addresses,
            int textBlock,
            SyntaxTree tree,
            List<Finding> findings) {
        boolean header = transmission.origin() != null
                || transmission.id() != null
                || addresses.dtg() != null
                || addresses.from() != null
                || !addresses.action().isEmpty();
        if (!header && textBlock != NONE) {
            int start = tree.span(textBlock).start();
            findings.add(Finding.of(
                    FindingCode.HEADER_MISSING,
                    new TextSpan(start, start),
                    "no date-time line, originator or addressee stands above the text"));
        }
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }
}
