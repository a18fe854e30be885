package org.reftel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.Holding;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.IndexAnswer;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchRequest;
import org.reftel.json.JsonText;

/**
 * All telegrams that answer a query, whole, the oldest first. They are written as they are read: neither their number nor
 * their size is bounded.
 */
public record Export(Query query, Exported form) {

    /**
     * What was written.
     *
     * @param sha256 of all bytes, lower-case hex
     */
    public record Written(long telegrams, long bytes, String sha256) {}

    /** Writes them; the stream stays open. */
    public Written write(Archive archive, Reader reader, OutputStream out) throws IOException {
        Counting counting = new Counting(out);
        long telegrams;
        try (TelegramSink sink = form.open(counting)) {
            telegrams = write(archive, reader, sink);
        }
        return new Written(telegrams, counting.bytes, HexFormat.of().formatHex(counting.digest.digest()));
    }

    private long write(Archive archive, Reader reader, TelegramSink sink) throws IOException {
        SearchRequest request = SearchRequest.of(query).in(Order.OLDEST).atMost(SearchRequest.MOST);
        long telegrams = 0;
        String cursor = null;
        do {
            IndexAnswer answer = archive.find(request.behind(cursor), reader);
            for (IndexAnswer.Found found : answer.found()) {
                Holding holding = archive.holding(found.key(), reader);
                if (holding != null) {
                    sink.write(holding);
                    telegrams++;
                }
            }
            cursor = answer.next();
        } while (cursor != null);
        return telegrams;
    }

    /**
     * What is told of an export, {@code reftel/export/1}; {@code docs/search.md} has its fields.
     *
     * @param file that it was written to; null where it was written to none
     */
    public String manifest(Written written, @Nullable String file, Instant when) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("schema").value("reftel/export/1");
            json.name("file").value(file);
            json.name("format").value(form.name());
            json.name("query").value(query.text());
            json.name("readAs").value(query.clause().toString());
            json.name("telegrams").value(written.telegrams());
            json.name("bytes").value(written.bytes());
            json.name("sha256").value(written.sha256());
            json.name("written").value(when.truncatedTo(ChronoUnit.SECONDS).toString());
        });
        return json.toString();
    }

    /** Counts and digests what passes. */
    private static final class Counting extends OutputStream {
        private final OutputStream out;
        private final MessageDigest digest = sha256();
        private long bytes;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int start, int length) throws IOException {
            out.write(from, start, length);
            digest.update(from, start, length);
            bytes += length;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new AssertionError("Every Java platform has SHA-256", impossible);
            }
        }
    }
}
