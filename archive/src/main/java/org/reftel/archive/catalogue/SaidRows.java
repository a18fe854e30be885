package org.reftel.archive.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Emended;
import org.reftel.archive.identity.Argument;
import org.reftel.archive.identity.Evidence;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;
import org.reftel.core.text.Finding;
import org.reftel.core.text.TextSpan;

/** The rows of what witnesses say: which telegram they claim to be, what they cite, and what was odd in reading them. */
final class SaidRows {
    private final Connection connection;
    private final BatchedInsert claims;
    private final BatchedInsert reftels;
    private final BatchedInsert mentions;
    private final BatchedInsert findings;

    SaidRows(Connection connection) throws SQLException {
        this.connection = connection;
        claims = new BatchedInsert(connection, "insert into claims values (?,?,?)");
        reftels = new BatchedInsert(connection, "insert into reftels values (?,?,?,?,?,?,?)");
        mentions = new BatchedInsert(connection, "insert into mentions values (?,?,?,?,?,?,?,?,?,?)");
        findings = new BatchedInsert(connection, "insert into findings values (?,?,?,?,?,?,?)");
    }

    /** Forgets what a witness claims to be. */
    void forgetClaims(long sequence) throws SQLException {
        forget("claims", sequence);
    }

    /** Forgets what a witness cites, and what was odd in it. */
    void forget(long sequence) throws SQLException {
        forget("reftels", sequence);
        forget("mentions", sequence);
        forget("findings", sequence);
    }

    private void forget(String table, long sequence) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where witness = ?")) {
            delete.setLong(1, sequence);
            delete.executeUpdate();
        }
    }

    /** Runs all inserts that wait. */
    void run() throws SQLException {
        claims.run();
        reftels.run();
        mentions.run();
        findings.run();
    }

    /** Enters what speaks for another telegram than the one that it is given to. */
    void claims(long sequence, Argument argument) throws SQLException {
        for (Map.Entry<Evidence, TelegramId> claim : argument.claims().entrySet()) {
            claims.row().setLong(1, sequence);
            claims.row().setString(2, claim.getKey().name());
            claims.row().setString(3, claim.getValue().toString());
            claims.add();
        }
    }

    /**
     * Enters what a witness cites, and what was odd in reading it.
     *
     * @param emended leads from the telegram to the text of its copy; null where that is what was read
     */
    void says(long sequence, Telegram telegram, List<Mention> mentions, @Nullable Emended emended) throws SQLException {
        int position = 0;
        for (Reftel reftel : telegram.head().references()) {
            TelegramId id = reftel.id();
            PreparedStatement row = reftels.row();
            row.setLong(1, sequence);
            row.setInt(2, position++);
            row.setString(3, reftel.label());
            row.setString(4, reftel.text());
            row.setString(5, reftel.kind().json());
            row.setString(6, id == null ? null : id.toString());
            row.setInt(7, reftel.yearInferred() ? 1 : 0);
            reftels.add();
        }
        mentions(sequence, mentions, emended);
        position = 0;
        for (Finding finding : telegram.findings()) {
            PreparedStatement row = findings.row();
            row.setLong(1, sequence);
            row.setInt(2, position++);
            row.setString(3, finding.code().name());
            row.setString(4, finding.severity().name().toLowerCase(Locale.ROOT));
            row.setString(5, finding.message());
            TextSpan span = emended == null ? finding.span() : emended.source(finding.span());
            row.setInt(6, span.start());
            row.setInt(7, span.end());
            findings.add();
        }
    }

    private void mentions(long sequence, List<Mention> said, @Nullable Emended emended) throws SQLException {
        int position = 0;
        for (Mention mention : said) {
            TelegramId id = mention.id();
            PreparedStatement row = mentions.row();
            row.setLong(1, sequence);
            row.setInt(2, position++);
            row.setString(3, mention.place());
            TextSpan span = emended == null ? mention.span() : emended.source(mention.span());
            row.setInt(4, span.start());
            row.setInt(5, span.end());
            row.setString(6, mention.form().json());
            row.setString(7, mention.text());
            row.setString(8, mention.reftels().toString().replace(" ", ""));
            row.setString(9, id == null ? null : id.toString());
            row.setInt(10, mention.yearInferred() ? 1 : 0);
            mentions.add();
        }
    }
}
