package org.reftel.archive.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.ArchiveException;

/**
 * The folder of packs: files to which blocks of entries are appended and in which nothing is ever changed. A pack begins
 * with eight bytes that say what it is; then block follows block, see {@link Block}.
 *
 * <p>One thread appends; any number may read copies at the same time, also such as are not flushed yet.
 */
public final class Packs implements AutoCloseable {
    private static final byte[] MARK = {'R', 'E', 'F', 'T', 'E', 'L', 'P', '1'};
    /** Small copies share a block up to this size, so that they compress well; a larger copy has one of its own. */
    private static final int BLOCK = 64 << 10;

    private static final long PACK = 1L << 30;
    private static final int CACHED_BLOCKS = 128;
    private static final int LARGEST_CACHED = 1 << 20;

    private final Path folder;
    private final Map<Integer, FileChannel> channels = new LinkedHashMap<>();
    private final Map<Place, byte[]> cache = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, byte[]> eldest) {
            return size() > CACHED_BLOCKS;
        }
    };

    /** Entries that are no block yet. */
    private final Buffer open = new Buffer(2 * BLOCK);

    private final boolean writable;
    private int pack;
    private long length;

    /** A block's. */
    private record Place(int pack, long block) {}

    /** Hears what stands in the packs, in order. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * @param location where the bytes are, if the entry is a copy
         * @param bytes the copy's; null for any other entry
         */
        void entry(Entry entry, Location location, byte @Nullable [] bytes);
    }

    /** What is wrong with a pack: the place, and what stands there. */
    public record Damage(Path file, long offset, String message) {}

    private Packs(Path folder, Extent extent, boolean writable) {
        this.folder = folder;
        this.pack = extent.pack();
        this.length = extent.length();
        this.writable = writable;
    }

    /** Opens packs to read what stands in them up to {@code extent}. */
    public static Packs read(Path folder, Extent extent) {
        return new Packs(folder, extent, false);
    }

    /**
     * Opens packs to append to them. What stands behind {@code extent} was never committed, and is cut off.
     *
     * @throws IOException where the folder cannot be written
     */
    public static Packs append(Path folder, Extent extent) throws IOException {
        Files.createDirectories(folder);
        for (int number : numbers(folder)) {
            if (number > extent.pack()) {
                Files.delete(file(folder, number));
            }
        }
        Packs packs = new Packs(folder, extent, true);
        packs.cut();
        return packs;
    }

    /** How far whole blocks stand in the packs, whatever was committed. */
    public static Extent found(Path folder) throws IOException {
        List<Integer> numbers = numbers(folder);
        if (numbers.isEmpty()) {
            return Extent.NONE;
        }
        int last = numbers.getLast();
        try (FileChannel channel = FileChannel.open(file(folder, last), StandardOpenOption.READ)) {
            long end = channel.size() < MARK.length ? 0 : MARK.length;
            while (end > 0) {
                Block block = Block.read(channel, end);
                if (block == null) {
                    break;
                }
                end = block.end();
            }
            return new Extent(last, end);
        }
    }

    /**
     * Appends an entry that is no copy.
     *
     * @throws IOException where the disk is full or failing; what was appended since the last flush is then to be given up
     */
    public void append(Entry entry) throws IOException {
        synchronized (open) {
            EntryCodec.write(entry, open);
        }
        closeFullBlock();
    }

    /** Appends a copy, {@code from} to {@code to} of {@code bytes}. */
    public Location append(Entry.Copy copy, byte[] bytes, int from, int to) throws IOException {
        if (open.length() > 0 && open.length() + (to - from) > BLOCK) {
            closeBlock();
        }
        Location location;
        synchronized (open) {
            EntryCodec.write(copy, open);
            location = new Location(pack, length, open.length(), to - from);
            open.put(bytes, from, to);
        }
        closeFullBlock();
        return location;
    }

    /** Makes all that was appended durable. */
    public Extent flush() throws IOException {
        if (open.length() > 0) {
            closeBlock();
        }
        channel(pack).force(true);
        return new Extent(pack, length);
    }

    /** Up to where the packs are written, without what waits for the next block. */
    public Extent extent() {
        return new Extent(pack, length);
    }

    /** The bytes of a copy. */
    public byte[] copy(Location location) {
        synchronized (open) {
            if (location.block() == length && location.pack() == pack && open.length() > 0) {
                return Arrays.copyOfRange(open.array(), location.start(), location.start() + location.length());
            }
        }
        byte[] raw = block(new Place(location.pack(), location.block()));
        return Arrays.copyOfRange(raw, location.start(), location.start() + location.length());
    }

    /**
     * Reads everything from the beginning.
     *
     * @return what is damaged; the entries of such blocks are left out
     */
    public List<Damage> replay(Visitor visitor) throws IOException {
        List<Damage> damages = new ArrayList<>();
        for (int number = 1; number <= pack; number++) {
            long end = number == pack ? length : Long.MAX_VALUE;
            replay(number, end, visitor, damages);
        }
        return damages;
    }

    /** Where the packs are. */
    public Path folder() {
        return folder;
    }

    /** The files of the packs in order, for a backup: what of them counts is told by {@link #extent}. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (int number = 1; number <= pack; number++) {
            files.add(file(folder, number));
        }
        return files;
    }

    @Override
    public void close() {
        synchronized (channels) {
            for (FileChannel channel : channels.values()) {
                try {
                    channel.close();
                } catch (IOException alreadyFlushed) {
                    // Nothing that counts is lost: what was committed has been forced to the disk.
                }
            }
            channels.clear();
        }
    }

    private void replay(int number, long end, Visitor visitor, List<Damage> damages) throws IOException {
        Path file = file(folder, number);
        if (!Files.exists(file)) {
            if (end > 0) {
                damages.add(new Damage(file, 0, "The pack is missing."));
            }
            return;
        }
        FileChannel channel = channel(number);
        long size = Math.min(end, channel.size());
        if (end != Long.MAX_VALUE && channel.size() < end) {
            damages.add(new Damage(
                    file,
                    channel.size(),
                    String.format(Locale.ROOT, "The pack ends here, and should have %,d bytes.", end)));
        }
        long at = MARK.length;
        while (at < size) {
            Block block = Block.read(channel, at);
            if (block == null) {
                damages.add(new Damage(file, at, "No whole block stands here."));
                long next = Block.next(channel, at + 1, size);
                if (next < 0) {
                    return;
                }
                at = next;
                continue;
            }
            entries(number, at, file, block.raw(), visitor, damages);
            at = block.end();
        }
    }

    private static void entries(int number, long block, Path file, byte[] raw, Visitor visitor, List<Damage> damages) {
        ByteBuffer in = ByteBuffer.wrap(raw);
        while (in.hasRemaining()) {
            Entry entry;
            byte[] bytes = null;
            int start;
            try {
                entry = EntryCodec.read(in);
                start = in.position();
                if (entry instanceof Entry.Copy copy) {
                    bytes = new byte[copy.length()];
                    in.get(bytes);
                }
            } catch (RuntimeException cutOff) {
                damages.add(new Damage(file, block, "The block that begins here holds an entry that cannot be read."));
                return;
            }
            visitor.entry(entry, new Location(number, block, start, bytes == null ? 0 : bytes.length), bytes);
        }
    }

    private byte[] block(Place place) {
        synchronized (cache) {
            byte[] raw = cache.get(place);
            if (raw != null) {
                return raw;
            }
        }
        Block block;
        try {
            block = Block.read(channel(place.pack), place.block);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (block == null) {
            throw new ArchiveException(file(folder, place.pack) + " is damaged at byte " + place.block
                    + ". Run 'reftel verify' to see what is lost, and restore it from a backup.");
        }
        if (block.raw().length <= LARGEST_CACHED) {
            synchronized (cache) {
                cache.put(place, block.raw());
            }
        }
        return block.raw();
    }

    private void closeFullBlock() throws IOException {
        if (open.length() >= BLOCK) {
            closeBlock();
        }
    }

    private void closeBlock() throws IOException {
        ByteBuffer block = Block.of(open.array(), open.length());
        FileChannel channel = channel(pack);
        long at = length;
        while (block.hasRemaining()) {
            at += channel.write(block, at);
        }
        synchronized (open) {
            open.clear(2 * BLOCK);
            length = at;
            if (length >= PACK) {
                channel.force(true);
                pack++;
                length = 0;
            }
        }
        if (length == 0) {
            cut();
        }
    }

    /** Cuts the pack at hand to its length, and begins it where it is new. */
    private void cut() throws IOException {
        FileChannel channel = channel(pack);
        if (length < MARK.length) {
            channel.truncate(0);
            ByteBuffer mark = ByteBuffer.wrap(MARK);
            while (mark.hasRemaining()) {
                channel.write(mark, mark.position());
            }
            length = MARK.length;
        } else if (channel.size() > length) {
            channel.truncate(length);
        }
    }

    private FileChannel channel(int number) throws IOException {
        synchronized (channels) {
            FileChannel channel = channels.get(number);
            if (channel == null) {
                Path file = file(folder, number);
                channel = writable && number == pack
                        ? FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)
                        : FileChannel.open(file, StandardOpenOption.READ);
                channels.put(number, channel);
            }
            return channel;
        }
    }

    private static Path file(Path folder, int number) {
        return folder.resolve(String.format(Locale.ROOT, "%06d.pack", number));
    }

    private static List<Integer> numbers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "[0-9][0-9][0-9][0-9][0-9][0-9].pack")) {
            for (Path file : files) {
                numbers.add(Integer.parseInt(file.getFileName().toString().substring(0, 6)));
            }
        }
        numbers.sort(null);
        return numbers;
    }
}
