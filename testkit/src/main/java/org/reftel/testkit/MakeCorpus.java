package org.reftel.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an invented publication: {@code --seed N --count N --form csv|pages|texts --linked yes|no --out PATH}. */
public final class MakeCorpus {
    private static final String USAGE = """
            usage: make-corpus --form csv|pages|texts --count N --out PATH [--seed N] [--linked yes|no]
              csv    one file PATH: the dump of eight columns
              pages  a folder PATH of HTML pages
              texts  a folder PATH of raw telegrams
            Linked telegrams cite one another, come from some 270 posts, and a twentieth of them comes in two witnesses.
            The same seed and count give the same bytes on every machine; the seed is 1 where none is given.
            """;

    private MakeCorpus() {}

    /** Exits with 64 where the words make no sense, with 74 where PATH cannot be written. */
    public static void main(String[] words) {
        long seed = 1;
        long count = -1;
        boolean linked = false;
        String form = "";
        String out = "";
        try {
            for (int i = 0; i < words.length; i += 2) {
                String value = words[i + 1];
                switch (words[i]) {
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--count" -> count = Long.parseLong(value);
                    case "--linked" -> linked = value.equals("yes");
                    case "--form" -> form = value;
                    case "--out" -> out = value;
                    default -> throw new IllegalArgumentException(words[i]);
                }
            }
            if (count < 0 || out.isEmpty()) {
                throw new IllegalArgumentException("--count and --out are needed");
            }
            DumpMaker maker = linked ? DumpMaker.linked(seed, Math.toIntExact(count)) : new DumpMaker(seed);
            write(maker, count, form, Path.of(out));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            System.err.print("make-corpus: " + e.getMessage() + "\n" + USAGE);
            System.exit(64);
        } catch (IOException e) {
            System.err.println("make-corpus: cannot write " + out + ": " + e.getMessage());
            System.exit(74);
        }
    }

    private static void write(DumpMaker maker, long count, String form, Path out) throws IOException {
        switch (form) {
            case "csv" -> {
                try (OutputStream stream = Files.newOutputStream(out)) {
                    maker.csv(count, stream);
                }
            }
            case "pages" -> maker.pages(count, out);
            case "texts" -> maker.texts(count, out);
            default -> throw new IllegalArgumentException("no such form: " + form);
        }
    }
}
