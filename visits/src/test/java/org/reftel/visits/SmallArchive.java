package org.reftel.visits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Four invented telegrams, few enough that every number on a page can be told. */
final class SmallArchive {
    private SmallArchive() {}

    /** A room with them. */
    static Visitor visit() {
        try {
            Path folder = Files.createTempDirectory("reftel-small");
            write(
                    folder,
                    "ASTANA",
                    "131230Z OCT 09",
                    1843,
                    "C O N F I D E N T I A L",
                    "KZ, EPET, PREL",
                    "OIL AND RIVERS",
                    """
                    1. (C) SUMMARY: The pipeline waits for the minister. END SUMMARY.

                    2. (U) Rivers do not wait.""",
                    "HOAGLAND");
            write(folder, "ASTANA", "151230Z OCT 09", 1850, "UNCLAS", "KZ, SOCI", "<b>BREAD</b>", """
                    1. (U) Bread is baked & sold.""", "HOAGLAND");
            write(
                    folder,
                    "LA PAZ",
                    "021230Z MAR 09",
                    7,
                    "S E C R E T",
                    "BL, EPET",
                    "A PIPELINE IN THE HILLS",
                    """
                    1. (S) The pipeline is old.

                    2. (C) Nobody mends the pipeline.""",
                    "DOE");
            write(folder, "MOSCOW", "011230Z JAN 74", 12, "LIMITED OFFICIAL USE", "UR", "COLD", """
                    1. It is cold.""", "STOESSEL");
            return Visitor.of(List.of(folder));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A room with nothing in it. */
    static Visitor visitNothing() {
        try {
            return Visitor.of(List.of(Files.createTempDirectory("reftel-nothing")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(
            Path folder,
            String post,
            String dtg,
            int number,
            String level,
            String tags,
            String subject,
            String text,
            String signer)
            throws IOException {
        Files.writeString(folder.resolve(post.replace(" ", "") + number + ".txt"), """
                P %s
                FM AMEMBASSY %s
                TO RUEHC/SECSTATE WASHDC PRIORITY 6605
                BT
                %s %s %06d

                SIPDIS

                E.O. 12958: DECL: 10/13/2019
                TAGS: %s
                SUBJECT: %s

                %s
                %s
                BT
                """.formatted(
                        dtg, post, level, post, number, tags, subject, text, signer));
    }
}
