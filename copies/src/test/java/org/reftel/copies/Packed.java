package org.reftel.copies;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Packs files into containers for tests; members in the order of the map. */
final class Packed {
    private Packed() {}

    private interface Writing<S extends OutputStream> {
        S over(OutputStream out) throws IOException;
    }

    private interface Filling<S> {
        void fill(S stream) throws IOException;
    }

    private static <S extends OutputStream> byte[] bytes(Writing<S> writing, Filling<S> filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (S stream = writing.over(out)) {
            filling.fill(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Written as a stream: sizes stand behind the members. */
    static byte[] zip(Map<String, byte[]> files) {
        return bytes(ZipOutputStream::new, zip -> {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        });
    }

    /** With long sizes and places throughout, and members that are stored. */
    static byte[] zip64(Map<String, byte[]> files) {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
            zip.setUseZip64(Zip64Mode.Always);
            zip.setMethod(ZipEntry.STORED);
            zip.setComment("A comment of the zip");
            for (var file : files.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
                entry.setComment("A comment of the member");
                zip.putArchiveEntry(entry);
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    static byte[] tar(Map<String, byte[]> files) {
        return bytes(TarArchiveOutputStream::new, tar -> {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (var file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        });
    }

    static byte[] sevenZ(Map<String, byte[]> files, char... password) {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile out =
                password.length == 0 ? new SevenZOutputFile(channel) : new SevenZOutputFile(channel, password)) {
            for (var file : files.entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(file.getKey());
                out.putArchiveEntry(entry);
                out.write(file.getValue());
                out.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    static byte[] gzip(byte[] content) {
        return bytes(GZIPOutputStream::new, out -> out.write(content));
    }

    static byte[] bzip2(byte[] content) {
        return bytes(BZip2CompressorOutputStream::new, out -> out.write(content));
    }

    static byte[] xz(byte[] content) {
        return bytes(out -> new XZOutputStream(out, new LZMA2Options(0)), out -> out.write(content));
    }
}
