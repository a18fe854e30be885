package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each bad input beside a sound telegram: the trouble is told with file, place and remedy, and the telegram is read. */
@NullMarked
class BadInputTest {
    private static final String ROW =
            "\"%d\",\"1/11/2009 12:00\",\"09LAPAZ%d\",\"Embassy La Paz\",\"UNCLASSIFIED\",\"\","
                    + "\"R 111200Z JAN 09\nFM AMEMBASSY LA PAZ\nTO SECSTATE WASHDC 0099\",\"%s\"\n";

    @TempDir
    Path folder;

    @Test
    void emptyFile() throws IOException {
        write("a.txt", new byte[0]);
        assertTold("a.txt", "is empty", "copied or downloaded in full");
    }

    @Test
    void binaryFile() throws IOException {
        byte[] bytes = new byte[3000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7 % 256);
        }
        write("a.bin", bytes);
        assertTold("a.bin", "This is no text", "Give the text of the telegrams");
    }

    @Test
    void pageWithoutTelegram() throws IOException {
        write(
                "a.html",
                "<html><body><p>Opening hours: nine to five.</p></body></html>".getBytes(StandardCharsets.UTF_8));
        assertTold("a.html", "holds no telegram", "Leave the file out");
    }

    @Test
    void halfARow() throws IOException {
        String whole = ROW.formatted(1, 41, body(41));
        write(
                "a.csv",
                (whole + "\"2\",\"1/11/2009 12:00\",\"09LAPAZ42\",\"Embassy La").getBytes(StandardCharsets.UTF_8));
        Session session = assertTold("a.csv", "breaks off in field 4 of 8", "Fetch the dump again");
        assertTrue(session.err().contains("(at byte " + whole.length() + ")"), session.err());
        assertTrue(session.out().contains("\"id\":\"09LAPAZ41\""), session.out());
    }

    @Test
    void rowWithAFieldOfFiftyMegabytes() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("a.csv"))) {
            out.write(ROW.formatted(1, 41, body(41)).getBytes(StandardCharsets.UTF_8));
            out.write(
                    "\"2\",\"1/11/2009 12:00\",\"09LAPAZ42\",\"\",\"\",\"\",\"\",\"".getBytes(StandardCharsets.UTF_8));
            byte[] stuff = new byte[1 << 20];
            Arrays.fill(stuff, (byte) 'x');
            for (int i = 0; i < 50; i++) {
                out.write(stuff);
            }
            out.write("\"\n".getBytes(StandardCharsets.UTF_8));
            out.write(ROW.formatted(3, 43, body(43)).getBytes(StandardCharsets.UTF_8));
        }
        Session session = assertTold("a.csv", "a field may have", "the rows around it were read");
        assertTrue(session.out().contains("\"id\":\"09LAPAZ41\""), session.err());
        assertTrue(session.out().contains("\"id\":\"09LAPAZ43\""), session.err());
    }

    @Test
    void zipBomb() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'x');
        megabyte[megabyte.length - 1] = '\n';
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(inner)) {
            for (int i = 0; i < 100; i++) {
                gz.write(megabyte);
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
            zip.putNextEntry(new ZipEntry("bomb.gz"));
            zip.write(inner.toByteArray());
            zip.closeEntry();
        }
        assertTold("a.zip!/bomb.gz!/bomb", "unpacks to more than 1000 times its size", "");
    }

    @Test
    void thatALargeFileHoldsNoTelegramIsToldOnce() throws IOException {
        byte[] line = new byte[1 << 16];
        Arrays.fill(line, (byte) 'x');
        line[line.length - 1] = '\n';
        try (OutputStream out = Files.newOutputStream(folder.resolve("a.txt"))) {
            for (int i = 0; i < 600; i++) {
                out.write(line);
            }
        }
        assertTold("a.txt", "holds no telegram", "Leave the file out");
    }

    @Test
    void nestingBeyondTheLimit() throws IOException {
        byte[] inner = Invented.FULL.getBytes(StandardCharsets.UTF_8);
        String name = "inner.txt";
        for (int i = 0; i < 10; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(inner);
                zip.closeEntry();
            }
            inner = bytes.toByteArray();
            name = "box" + i + ".zip";
        }
        write("a.zip", inner);
        assertTold("a.zip!/box8.zip", "stands within 8 others", "Unpack the outer ones");
    }

    @Test
    void charsetsOtherThanUtf8AreReadForWhatTheyAre() throws IOException {
        String text = Invented.SHORT.replace("Nothing happened in La Paz.", "The Café said “no”.");
        write("a.txt", text.getBytes(Charset.forName("windows-1252")));
        write("b.txt", text.getBytes(StandardCharsets.UTF_16LE));
        write("c.txt", text.getBytes(StandardCharsets.UTF_16));
        Session session = Session.of("read", "--text", folder.toString());
        assertEquals("", session.err());
        assertEquals(
                3, session.out().lines().filter("The Café said “no”."::equals).count(), session.out());
    }

    @Test
    void unreadableFolder() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(locked), "this user reads every folder");
        assertTold("locked", "", "");
    }

    @Test
    void brokenLink() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.txt"), Path.of("nowhere.txt"));
        assertTold("a.txt", "This link leads to", "Bring its target back");
    }

    @Test
    void missingFile() {
        Session session = Session.of("read", folder.resolve("gone.txt").toString());
        assertEquals(ExitCode.INPUT, session.code());
        assertTrue(session.err().startsWith("reftel: " + folder.resolve("gone.txt") + ": "), session.err());
    }

    @Test
    void truncatedGz() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 100; i < 200; i++) {
            text.append(Invented.SHORT.replace("000034", "000" + i)).append('\n');
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
            gz.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        write("a.txt.gz", Arrays.copyOf(bytes.toByteArray(), bytes.size() - 40));
        Session session = assertTold("a.txt.gz", "ends before its content does", "Copy or download it again");
        assertTrue(session.out().contains("\"id\":\"09LAPAZ100\""), session.err());
    }

    @Test
    void textOfOneLineOfAHundredMegabytes() throws IOException {
        byte[] stuff = new byte[1 << 20];
        Arrays.fill(stuff, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(folder.resolve("a.txt"))) {
            for (int i = 0; i < 100; i++) {
                out.write(stuff);
            }
        }
        assertTold("a.txt", "a line may have", "give it with its line ends");
    }

    /** Reads the folder with a sound telegram put at its end. */
    private Session assertTold(String path, String message, String remedy) throws IOException {
        write("zz.txt", Invented.FULL.getBytes(StandardCharsets.UTF_8));
        Session session = Session.of("read", "--json", folder.toString());
        assertEquals(ExitCode.INPUT, session.code(), session.err());
        List<String> lines = session.err().lines().toList();
        assertEquals(1, lines.size(), session.err());
        String told = lines.getFirst();
        assertTrue(told.startsWith("reftel: " + folder.resolve(path).toString()), told);
        assertTrue(told.contains(message) && told.contains(remedy), told);
        assertTrue(session.out().contains("\"id\":\"09ASTANA12\""), session.out());
        return session;
    }

    private static String body(int number) {
        return "UNCLAS LA PAZ 0000" + number + "\n\nSUBJECT: NOTHING\n\n1. Nothing happened.\n\nDOE";
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }
}
