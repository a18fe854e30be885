package org.reftel.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.catalogue.Catalogue;
import org.reftel.archive.catalogue.ReadingDesk;
import org.reftel.archive.witness.Extent;
import org.reftel.archive.witness.Packs;

/**
 * A backup is a zip file of the packs, as far as they are committed, of the reading desk, and a list of their checksums.
 * Catalogue and index are made anew from it. Since nothing in the packs is ever changed, it may be made while the archive is in use.
 */
public final class Backup {
    private static final String LIST = "checksums.sha256";
    private static final String FOLDER = "copies/";
    private static final String DESK = "desk.sqlite";
    private static final int BUFFER = 1 << 20;

    private Backup() {}

    /**
     * Writes a backup of what is committed now; returns its size in bytes.
     *
     * @throws ArchiveException where there is no archive, or the file is there already or cannot be written
     */
    public static long write(Path archive, Path file) {
        ArchiveFolder folder = new ArchiveFolder(archive.toAbsolutePath().normalize());
        folder.requireArchive();
        if (Files.exists(file)) {
            throw new ArchiveException(file + " is there already. Name another file, or delete it first.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Path desk = file.resolveSibling(file.getFileName() + ".desk.part");
        try {
            Files.deleteIfExists(desk);
            try (Catalogue catalogue = Catalogue.open(folder.catalogue());
                    Packs packs = Packs.read(folder.copies(), catalogue.extent());
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                write(packs.files(), packs.extent(), copyOfDesk(folder, desk), out);
            }
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return Files.size(file);
        } catch (IOException failed) {
            deleteQuietly(part);
            throw Failures.of(file, failed);
        } finally {
            deleteQuietly(desk);
        }
    }

    /** A copy of the desk as it stands now; null where nothing was ever kept. */
    private static @Nullable Path copyOfDesk(ArchiveFolder folder, Path copy) {
        try (ReadingDesk desk = new ReadingDesk(folder.desk(), InstantSource.system())) {
            return desk.copyTo(copy) ? copy : null;
        }
    }

    /** Unpacks a backup's packs and its desk into a folder that has none, and compares their checksums. */
    static void restore(Path file, ArchiveFolder folder, ImportJournal journal) throws IOException {
        journal.phase("unpacking the backup");
        Path unpacked = folder.path().resolve("copies.restore");
        Path desk = folder.path().resolve("desk.restore");
        try {
            restore(file, folder, unpacked, desk);
        } finally {
            ArchiveFolder.deleteTree(unpacked);
            ArchiveFolder.deleteTree(desk);
        }
    }

    private static void restore(Path file, ArchiveFolder folder, Path unpacked, Path desk) throws IOException {
        ArchiveFolder.deleteTree(unpacked);
        ArchiveFolder.deleteTree(desk);
        Files.createDirectories(unpacked);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry list = zip.getEntry(LIST);
            if (list == null) {
                throw new ArchiveException(file + " is no backup of a Reftel archive: it has no " + LIST + ".");
            }
            String lines;
            try (InputStream in = zip.getInputStream(list)) {
                lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            for (String line : lines.lines().toList()) {
                String sha256 = line.substring(0, 64);
                String name = line.substring(66);
                ZipEntry entry = zip.getEntry(name);
                boolean isDesk = name.equals(DESK);
                Path target = isDesk
                        ? desk
                        : unpacked.resolve(name.substring(FOLDER.length())).normalize();
                boolean inside = isDesk || target.startsWith(unpacked);
                if (entry == null || !inside || !sha256.equals(unpack(zip, entry, target))) {
                    throw damaged(file, name + " is missing or has another checksum");
                }
            }
        } catch (ZipException | IndexOutOfBoundsException failed) {
            throw damaged(file, String.valueOf(failed.getMessage()));
        }
        if (Files.exists(desk)) {
            Files.move(desk, folder.desk(), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(unpacked, folder.copies(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static ArchiveException damaged(Path file, String what) {
        return new ArchiveException("The backup " + file + " is damaged: " + what + ". Use another one.");
    }

    private static String unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            Files.copy(in, target);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(List<Path> files, Extent extent, @Nullable Path desk, OutputStream out)
            throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            // The packs are compressed already.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                long length = i + 1 == files.size() ? extent.length() : Files.size(file);
                String name = FOLDER + file.getFileName();
                zip.putNextEntry(new ZipEntry(name));
                checksums.put(name, copy(file, length, zip));
                zip.closeEntry();
            }
            if (desk != null) {
                zip.putNextEntry(new ZipEntry(DESK));
                checksums.put(DESK, copy(desk, Files.size(desk), zip));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(LIST));
            for (Map.Entry<String, String> checksum : checksums.entrySet()) {
                zip.write((checksum.getValue() + "  " + checksum.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            zip.closeEntry();
        }
    }

    private static String copy(Path file, long length, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            long at = 0;
            while (at < length) {
                buffer.clear().limit((int) Math.min(BUFFER, length - at));
                int read = in.read(buffer, at);
                if (read < 0) {
                    throw new IOException(file + " ends at byte " + at + " of " + length);
                }
                digest.update(buffer.array(), 0, read);
                out.write(buffer.array(), 0, read);
                at += read;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // What is told is why it could not be written.
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256", impossible);
        }
    }
}
