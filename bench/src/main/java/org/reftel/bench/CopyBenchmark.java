package org.reftel.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.reftel.copies.CopyForm;
import org.reftel.copies.CopyReader;
import org.reftel.copies.PublishedCopy;
import org.reftel.testkit.DumpMaker;

/** From the bytes of a copy to the texts of its telegrams; rates are of the copy's bytes. */
public class CopyBenchmark extends Measured {
    private static final int COPIES = 500;
    private static final int ROWS_AT_ONCE = 1 << 20;

    private final CopyReader reader = new CopyReader();

    /** Copies of one form. */
    @State(Scope.Benchmark)
    public static class Copies {
        /** {@code published-pages} are those under {@code ../shared/corpus}. */
        @Param({"texts", "pages", "csv"})
        public String form = "texts";

        private final List<PublishedCopy> copies = new ArrayList<>();
        private double megabytes;

        @Setup(Level.Trial)
        public void make() {
            copies.clear();
            switch (form) {
                case "published-pages" -> {
                    for (Path page : Corpus.publishedPages()) {
                        add(CopyForm.UNKNOWN, Corpus.bytes(page));
                    }
                }
                case "csv" -> rows();
                default -> {
                    DumpMaker maker = new DumpMaker(1);
                    for (int i = 0; i < COPIES; i++) {
                        String copy = form.equals("pages") ? maker.page(i) : maker.text(i);
                        add(CopyForm.UNKNOWN, copy.getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            megabytes = copies.stream().mapToLong(copy -> copy.bytes().length).sum() / 1e6;
        }

        private void rows() {
            DumpMaker maker = new DumpMaker(1);
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            for (int i = 0; i < COPIES * 5; i++) {
                rows.writeBytes(maker.row(i).getBytes(StandardCharsets.UTF_8));
                if (rows.size() >= ROWS_AT_ONCE) {
                    add(CopyForm.CSV, rows.toByteArray());
                    rows.reset();
                }
            }
        }

        private void add(CopyForm known, byte[] bytes) {
            copies.add(new PublishedCopy(form + "/" + copies.size(), 0, bytes, known));
        }
    }

    @Benchmark
    public void transcriptions(Copies copies, Corpus.Rate rate, Blackhole sink) {
        for (PublishedCopy copy : copies.copies) {
            sink.consume(reader.read(copy));
        }
        rate.MB += copies.megabytes;
    }
}
