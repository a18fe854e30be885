package org.reftel.copies.warc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a web archive (ISO 28500), in their order: responses that succeeded, resources and conversions, with
 * the transfer and content encodings of HTTP undone. Pictures, styles, scripts and other records are passed over.
 */
public final class WarcPages implements Closeable {
    private static final DateTimeFormatter CAPTURED =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final WarcReader reader;

    /** @param stream of records, unpacked */
    public WarcPages(InputStream stream) throws IOException {
        reader = new WarcReader(stream);
    }

    /** The next page; null after the last. */
    public @Nullable WarcPage next() throws IOException {
        for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
            switch (record.get()) {
                case WarcResponse response -> {
                    if (!response.contentType().base().equals(MediaType.HTTP)) {
                        continue;
                    }
                    try {
                        HttpResponse http = response.http();
                        if (http.status() / 100 == 2 && isText(http.contentType())) {
                            return new WarcPage(name(response), http.bodyDecoded().stream());
                        }
                    } catch (ParsingException e) {
                        return new WarcPage(name(response), new Unreadable(e));
                    }
                }
                case WarcResource resource -> {
                    if (isText(resource.contentType())) {
                        return new WarcPage(name(resource), resource.body().stream());
                    }
                }
                case WarcConversion conversion -> {
                    if (isText(conversion.contentType())) {
                        return new WarcPage(name(conversion), conversion.body().stream());
                    }
                }
                default -> {}
            }
        }
        return null;
    }

    /** Of many captures of one page, each has its own name: {@code 20101128180000/http://example.org/page.html}. */
    private static String name(WarcTargetRecord record) {
        return CAPTURED.format(record.date()) + "/" + record.target();
    }

    /** Whether the payload may be a page, a text, or a container of them. */
    private static boolean isText(MediaType type) {
        return switch (type.type()) {
            case "image", "audio", "video", "font" -> false;
            default -> !type.subtype().equals("css") && !type.subtype().contains("javascript");
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** A page whose HTTP head cannot be read; the archive behind it can. */
    private static final class Unreadable extends InputStream {
        private final IOException why;

        Unreadable(IOException why) {
            this.why = why;
        }

        @Override
        public int read() throws IOException {
            throw why;
        }
    }
}
