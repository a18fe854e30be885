package org.reftel.copies.containers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A zip, read by its table of members; where the table is cut off or broken, member by member from the start. */
final class ZipContainer implements Container {
    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> entries;

    private ZipContainer(ZipFile zip) {
        this.zip = zip;
        entries = zip.getEntriesInPhysicalOrder();
    }

    static Container open(SeekableByteChannel channel) throws IOException {
        try {
            return new ZipContainer(
                    ZipFile.builder().setSeekableByteChannel(channel).get());
        } catch (IOException | RuntimeException e) {
            channel.position(0);
            return new WithoutTable(Channels.newInputStream(channel), ContainerTrouble.of(e));
        }
    }

    @Override
    public @Nullable ContainerMember next() throws IOException {
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (entry.isDirectory() || entry.isUnixSymlink()) {
                continue;
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                return new ContainerMember(
                        entry.getName(),
                        new Failing(
                                new ContainerTrouble(ContainerTrouble.Reason.ENCRYPTED, "is locked by a password")));
            }
            if (!zip.canReadEntryData(entry)) {
                return new ContainerMember(
                        entry.getName(),
                        new Failing(new ContainerTrouble(
                                ContainerTrouble.Reason.UNSUPPORTED,
                                "is packed by zip method " + entry.getMethod() + ", which is not read here")));
            }
            return new ContainerMember(entry.getName(), new Checked(zip, entry));
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A zip that lost its table: as many members as still stand there, then what is wrong. */
    private static final class WithoutTable implements Container {
        private final ZipArchiveInputStream zip;
        private final ContainerTrouble trouble;

        WithoutTable(InputStream stream, ContainerTrouble trouble) {
            zip = new ZipArchiveInputStream(stream, "UTF-8", true, true);
            this.trouble = trouble;
        }

        @Override
        public @Nullable ContainerMember next() throws IOException {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !entry.isUnixSymlink()) {
                    return new ContainerMember(entry.getName(), zip);
                }
            }
            String cut = "has lost its table of members (" + trouble.getMessage() + ")";
            throw new ContainerTrouble(ContainerTrouble.Reason.TRUNCATED, cut);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** Opens the member at the first read, and holds its bytes against the checksum at the end. */
    private static final class Checked extends InputStream {
        private final ZipFile zip;
        private final ZipArchiveEntry entry;
        private final CRC32 crc = new CRC32();
        private @Nullable InputStream content;

        Checked(ZipFile zip, ZipArchiveEntry entry) {
            this.zip = zip;
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            InputStream opened = content;
            if (opened == null) {
                opened = zip.getInputStream(entry);
                content = opened;
            }
            int count = opened.read(bytes, from, length);
            if (count > 0) {
                crc.update(bytes, from, count);
            } else if (count < 0 && entry.getCrc() != -1 && entry.getCrc() != crc.getValue()) {
                throw new ContainerTrouble(ContainerTrouble.Reason.DAMAGED, "is damaged: its checksum is wrong");
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            if (content != null) {
                content.close();
            }
        }
    }

    /** Content that cannot be had, and why. */
    private static final class Failing extends InputStream {
        private final ContainerTrouble trouble;

        Failing(ContainerTrouble trouble) {
            this.trouble = trouble;
        }

        @Override
        public int read() throws IOException {
            throw trouble;
        }
    }
}
