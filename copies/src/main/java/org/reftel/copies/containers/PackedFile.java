package org.reftel.copies.containers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** One compressed file as a container of one member. Parts packed one after another read as one, as their tools do. */
final class PackedFile implements Container {
    /** KiB; what the largest preset of the xz tool needs to unpack. */
    static final int MEMORY_LIMIT = 80 << 10;

    private final InputStream unpacked;
    private final String name;
    private boolean taken;

    PackedFile(ContainerKind kind, InputStream stream, String name) throws IOException {
        this.name = name;
        unpacked = switch (kind) {
            case GZIP -> new GzipStream(stream);
            case BZIP2 -> new ByteByByte(new BZip2CompressorInputStream(stream, true));
            case XZ -> new XZInputStream(stream, MEMORY_LIMIT);
            case ZIP, SEVEN_Z, TAR -> throw new IllegalArgumentException(kind + " holds many files");
        };
    }

    @Override
    public @Nullable ContainerMember next() {
        if (taken) {
            return null;
        }
        taken = true;
        return new ContainerMember(name, unpacked);
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    /** Gives what was unpacked before a failure, which a larger read would lose. */
    private static final class ByteByByte extends FilterInputStream {
        private @Nullable Exception failure;

        ByteByByte(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = 0;
            Exception failed = failure;
            if (failed != null) {
                throw failed instanceof IOException e ? e : new IOException(failed);
            }
            try {
                while (count < length) {
                    int b = in.read();
                    if (b < 0) {
                        return count == 0 ? -1 : count;
                    }
                    bytes[from + count++] = (byte) b;
                }
            } catch (IOException | RuntimeException e) {
                if (count == 0) {
                    throw e;
                }
                failure = e;
            }
            return count;
        }
    }
}
