package org.reftel.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;

/**
 * Writes telegrams as a Parquet file to a stream, a group of rows at a time, so that neither their number nor their size is
 * bounded by memory. Compressed by zstd.
 */
public final class ParquetTable implements Closeable {
    /** Bytes before they are encoded; a group is held in memory. */
    private static final long ROW_GROUP = 16L << 20;

    private static final String LIST =
            "optional group %s (LIST) { repeated group list { required binary element (STRING); } }";
    private static final MessageType COLUMNS = MessageTypeParser.parseMessageType("message telegrams {"
            + " required binary id (STRING);"
            + " optional int64 sent (TIMESTAMP(MILLIS, true));"
            + " optional binary post (STRING);"
            + " optional binary from (STRING);"
            + list("to")
            + list("info")
            + " optional binary precedence (STRING);"
            + " optional binary classification (STRING);"
            + list("captions")
            + list("tags")
            + " optional binary subject (STRING);"
            + list("references")
            + list("signature")
            + " required binary text (STRING);"
            + " optional group paragraphs (LIST) { repeated group list { required group element {"
            + " required binary place (STRING); optional binary marking (STRING); optional binary role (STRING);"
            + " optional binary heading (STRING); required binary text (STRING); } } }"
            + " required binary publisher (STRING);"
            + " required binary copy (STRING);"
            + " required binary path (STRING);"
            + " optional group mentions (LIST) { repeated group list { required group element {"
            + " optional binary place (STRING); required binary form (STRING); required binary text (STRING);"
            + " optional binary id (STRING); optional int32 paragraph; } } }"
            + " }");

    private final ParquetWriter<TelegramRow> writer;

    /** Begins a table; {@code out} is not closed with it. */
    public ParquetTable(OutputStream out) throws IOException {
        this.writer = new Builder(new Counted(out))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP)
                .build();
    }

    /** Adds a row. */
    public void add(TelegramRow row) throws IOException {
        writer.write(row);
    }

    /** Writes what is left, and what closes the file. */
    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static String list(String name) {
        return ' ' + String.format(LIST, name);
    }

    private static final class Builder extends ParquetWriter.Builder<TelegramRow, Builder> {
        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // The library asks for it still.
        protected WriteSupport<TelegramRow> getWriteSupport(Configuration configuration) {
            return new Rows();
        }

        @Override
        protected WriteSupport<TelegramRow> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows();
        }
    }

    private static final class Rows extends WriteSupport<TelegramRow> {
        private @Nullable RecordConsumer to;
        private int column;

        @Override
        @SuppressWarnings("deprecation") // The library asks for it still.
        public WriteContext init(Configuration configuration) {
            return new WriteContext(COLUMNS, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(COLUMNS, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            to = consumer;
        }

        private RecordConsumer to() {
            RecordConsumer consumer = to;
            if (consumer == null) {
                throw new IllegalStateException("rows are written behind prepareForWrite");
            }
            return consumer;
        }

        @Override
        public void write(TelegramRow row) {
            column = 0;
            to().startMessage();
            text("id", row.id());
            time("sent", row.sent());
            text("post", row.post());
            text("from", row.from());
            texts("to", row.to());
            texts("info", row.info());
            text("precedence", row.precedence());
            text("classification", row.classification());
            texts("captions", row.captions());
            texts("tags", row.tags());
            text("subject", row.subject());
            texts("references", row.references());
            texts("signature", row.signature());
            text("text", row.text());
            paragraphs(row.paragraphs());
            text("publisher", row.publisher());
            text("copy", row.copy());
            text("path", row.path());
            mentions(row.mentions());
            to().endMessage();
        }

        private void time(String name, @Nullable LocalDateTime value) {
            if (value != null) {
                to().startField(name, column);
                to().addLong(value.toInstant(ZoneOffset.UTC).toEpochMilli());
                to().endField(name, column);
            }
            column++;
        }

        private void text(String name, @Nullable String value) {
            text(name, column++, value);
        }

        private void text(String name, int index, @Nullable String value) {
            if (value != null) {
                to().startField(name, index);
                to().addBinary(Binary.fromConstantByteArray(value.getBytes(StandardCharsets.UTF_8)));
                to().endField(name, index);
            }
        }

        private void texts(String name, List<String> values) {
            beginList(name, values.isEmpty());
            for (String value : values) {
                to().startGroup();
                text("element", 0, value);
                to().endGroup();
            }
            endList(name, values.isEmpty());
        }

        private void paragraphs(List<TelegramRow.Portion> paragraphs) {
            beginList("paragraphs", paragraphs.isEmpty());
            for (TelegramRow.Portion paragraph : paragraphs) {
                to().startGroup();
                to().startField("element", 0);
                to().startGroup();
                text("place", 0, paragraph.place());
                text("marking", 1, paragraph.marking());
                text("role", 2, paragraph.role());
                text("heading", 3, paragraph.heading());
                text("text", 4, paragraph.text());
                to().endGroup();
                to().endField("element", 0);
                to().endGroup();
            }
            endList("paragraphs", paragraphs.isEmpty());
        }

        private void mentions(List<TelegramRow.Mentioned> mentions) {
            beginList("mentions", mentions.isEmpty());
            for (TelegramRow.Mentioned mention : mentions) {
                to().startGroup();
                to().startField("element", 0);
                to().startGroup();
                text("place", 0, mention.place());
                text("form", 1, mention.form());
                text("text", 2, mention.text());
                text("id", 3, mention.id());
                Integer paragraph = mention.paragraph();
                if (paragraph != null) {
                    to().startField("paragraph", 4);
                    to().addInteger(paragraph);
                    to().endField("paragraph", 4);
                }
                to().endGroup();
                to().endField("element", 0);
                to().endGroup();
            }
            endList("mentions", mentions.isEmpty());
        }

        /** An empty list is a list, and not nothing. */
        private void beginList(String name, boolean empty) {
            to().startField(name, column);
            to().startGroup();
            if (!empty) {
                to().startField("list", 0);
            }
        }

        private void endList(String name, boolean empty) {
            if (!empty) {
                to().endField("list", 0);
            }
            to().endGroup();
            to().endField(name, column++);
        }
    }

    /** A stream that knows how much was written to it. */
    private record Counted(OutputStream out) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSize) {
            return new PositionOutputStream() {
                private long position;

                @Override
                public long getPos() {
                    return position;
                }

                @Override
                public void write(int b) throws IOException {
                    out.write(b);
                    position++;
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                    position += length;
                }

                @Override
                public void flush() throws IOException {
                    out.flush();
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return create(blockSize);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }
}
