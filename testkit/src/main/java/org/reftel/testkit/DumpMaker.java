package org.reftel.testkit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Makes whole publications from a seed: the dump of eight columns, pages of a site as it was in 2010, folders of raw
 * texts. Telegrams are damaged as often as published ones are.
 */
public final class DumpMaker {
    private static final DateTimeFormatter DUMP_TIME = DateTimeFormatter.ofPattern("M/d/uuuu H:mm", Locale.ROOT);
    private static final int BATCH = 256;

    private final long seed;
    private final LongFunction<InventedTelegram> telegrams;

    /** Of telegrams that know nothing of one another. */
    public DumpMaker(long seed) {
        this(seed, new TelegramGenerator(seed)::telegram);
    }

    private DumpMaker(long seed, LongFunction<InventedTelegram> telegrams) {
        this.seed = seed;
        this.telegrams = telegrams;
    }

    /**
     * Of a publication as a whole, as archives hold it: some 270 posts number their telegrams through the year, what is
     * cited is mostly there, and a twentieth of the entries are further witnesses.
     *
     * @param count of entries; a publication of another count has other telegrams
     */
    public static DumpMaker linked(long seed, int count) {
        return new DumpMaker(seed, new Publication(seed, count)::telegram);
    }

    /**
     * Rows of number, date, id, origin, classification, references, header and body, every field in quotes, a quote in
     * a field as {@code \"}; UTF-8. Streamed: memory does not grow with {@code count}.
     */
    public void csv(long count, OutputStream stream) throws IOException {
        OutputStream out = new BufferedOutputStream(stream, 1 << 20);
        for (long start = 0; start < count; start += BATCH) {
            var rows = LongStream.range(start, Math.min(count, start + BATCH))
                    .parallel()
                    .mapToObj(n -> row(n).getBytes(StandardCharsets.UTF_8))
                    .toList();
            for (byte[] row : rows) {
                out.write(row);
            }
        }
        out.flush();
    }

    /** One page a telegram, named after its number and id: {@code 000007-09ASTANA1843.html}. */
    public void pages(long count, Path folder) throws IOException {
        each(count, folder, ".html", (telegram, index) -> SitePage.of(telegram, damaged(index, telegram.body())));
    }

    /** One raw telegram a file: {@code 000007-09ASTANA1843.txt}. */
    public void texts(long count, Path folder) throws IOException {
        each(count, folder, ".txt", (telegram, index) -> damaged(index, telegram.text()));
    }

    /** The telegram at an index with its damage, as {@link #texts} writes it. */
    public String text(long index) {
        return damaged(index, telegrams.apply(index).text());
    }

    /** The page of the telegram at an index, as {@link #pages} writes it. */
    public String page(long index) {
        InventedTelegram telegram = telegrams.apply(index);
        return SitePage.of(telegram, damaged(index, telegram.body()));
    }

    /** The row of the telegram at an index, as {@link #csv} writes it, with its line end. */
    public String row(long index) {
        InventedTelegram telegram = telegrams.apply(index);
        Truth truth = telegram.truth();
        StringBuilder row = new StringBuilder(telegram.body().length() + 1024);
        field(row, Long.toString(index + 1)).append(',');
        field(row, DUMP_TIME.format(truth.sent())).append(',');
        field(row, truth.id()).append(',');
        field(row, SitePage.origin(truth)).append(',');
        field(row, SitePage.classification(truth)).append(',');
        String references = truth.references().stream()
                .map(Truth.Reference::id)
                .filter(id -> id != null)
                .collect(Collectors.joining("|"));
        field(row, references).append(',');
        field(row, telegram.header()).append(',');
        field(row, damaged(index, telegram.body())).append('\n');
        return row.toString();
    }

    private static StringBuilder field(StringBuilder row, String value) {
        row.append('"');
        int start = 0;
        for (int quote = value.indexOf('"'); quote >= 0; quote = value.indexOf('"', start)) {
            row.append(value, start, quote).append("\\\"");
            start = quote + 1;
        }
        return row.append(value, start, value.length()).append('"');
    }

    private String damaged(long index, String text) {
        return Damage.apply(text, new SplittableRandom(seed ^ index * 0x2545F4914F6CDD1DL), 1);
    }

    private interface Form {
        String of(InventedTelegram telegram, long index);
    }

    private void each(long count, Path folder, String ending, Form form) throws IOException {
        Files.createDirectories(folder);
        int digits = Long.toString(count).length();
        for (long index = 0; index < count; index++) {
            InventedTelegram telegram = telegrams.apply(index);
            String name = TelegramWriter.pad((int) index, digits) + "-"
                    + telegram.truth().id() + ending;
            String text = form.of(telegram, index);
            Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
