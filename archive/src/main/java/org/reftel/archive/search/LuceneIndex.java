package org.reftel.archive.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ObjLongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.ArchiveException;
import org.reftel.archive.Failures;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;

/** An index in a folder, by Lucene. One process may write it; others read what was committed. Thread-safe. */
public final class LuceneIndex implements TelegramIndex {
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private static final int MOST_CLAUSES = 1 << 18;

    static {
        // It advises every user to start Java with a module that speeds up vectors, which are not used here.
        VECTORS.setLevel(Level.OFF);
        // A query has some hundred words, and a misspelt one stands for two hundred; the parser bounds them.
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private static final String SEQUENCE = "sequence";
    /** Which frequent words all documents were read with; missing where some were read without. */
    private static final String PAIRS = "pairs";

    private static final double MEMORY_MB = 192;
    private static final int SEGMENTS_PER_TIER = 8;
    /** How long a process may not see what another one committed. */
    private static final long STALE_NANOS = 250_000_000;

    private static final int KEY_BITS = 1 << 24;

    private final Path folder;
    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final Answering answering = new Answering();
    private final ThreadLocal<HoldingBlock> blocks = ThreadLocal.withInitial(HoldingBlock::new);
    private final QueryBitSetProducer telegrams =
            new QueryBitSetProducer(new TermQuery(new Term(Names.KIND, Names.TELEGRAM)));
    /** Keys that may have been put since the index was opened; another key may share a bit. */
    private final AtomicLongArray keys = new AtomicLongArray(KEY_BITS / Long.SIZE);

    private final @Nullable DirectoryReader before;
    private volatile @Nullable DirectoryReader current;
    /** When it was last seen whether there is a newer commit, in nanoseconds of the system's timer. */
    private volatile long lookedAt;
    /** Whether this object has committed since. */
    private volatile boolean hasCommitted;

    private final ReentrantLock looking = new ReentrantLock();

    private LuceneIndex(
            Path folder, Directory directory, @Nullable IndexWriter writer, @Nullable DirectoryReader before) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.before = before;
    }

    /** Opens an index to write and search it; an empty folder becomes one. */
    public static LuceneIndex forWriting(Path folder) {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            IndexWriterConfig config = new IndexWriterConfig();
            config.setSimilarity(new ParagraphSimilarity());
            config.setRAMBufferSizeMB(MEMORY_MB);
            config.setUseCompoundFile(false);
            config.setCommitOnClose(false);
            TieredMergePolicy merges = new TieredMergePolicy();
            merges.setSegmentsPerTier(SEGMENTS_PER_TIER);
            merges.setNoCFSRatio(0);
            config.setMergePolicy(merges);
            IndexWriter writer = new IndexWriter(directory, config);
            DirectoryReader before = DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null;
            return new LuceneIndex(folder, directory, writer, before);
        } catch (LockObtainFailedException held) {
            throw new ArchiveException(
                    folder + ": another process writes this index. Wait until it has ended, then try again.", held);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** Opens an index to search what another process commits, or has committed. */
    public static LuceneIndex forReading(Path folder) {
        try {
            return new LuceneIndex(folder, FSDirectory.open(folder), null, null);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    @Override
    public void put(Holding holding) {
        String key = holding.key().text();
        try {
            IndexWriter to = writer();
            HoldingBlock block = blocks.get().of(holding);
            if (mayHave(key)) {
                to.updateDocuments(wholeBlock(key), block);
            } else {
                to.addDocuments(block);
            }
        } catch (IOException e) {
            throw unwritable(e);
        } catch (AlreadyClosedException closed) {
            throw unwritable(closed);
        }
    }

    @Override
    public void remove(HoldingKey key) {
        try {
            writer().deleteDocuments(wholeBlock(key.text()));
        } catch (IOException e) {
            throw unwritable(e);
        } catch (AlreadyClosedException closed) {
            throw unwritable(closed);
        }
    }

    @Override
    public void recount(HoldingKey key, long times) {
        try {
            writer().updateDocValues(
                            new Term(Names.KEY, key.text()), new NumericDocValuesField(Names.TIMES_CITED, times));
        } catch (IOException e) {
            throw unwritable(e);
        } catch (AlreadyClosedException closed) {
            throw unwritable(closed);
        }
    }

    /** Whether the index may have the key; only what it has needs to be deleted. Remembers the key. */
    private boolean mayHave(String key) throws IOException {
        int hash = (key.hashCode() * 0x9E3779B1) >>> (Integer.SIZE - 24);
        long bit = 1L << (hash & 63);
        long old = keys.getAndAccumulate(hash >>> 6, bit, (a, b) -> a | b);
        return (old & bit) != 0 || before != null && before.docFreq(new Term(Names.KEY, key)) > 0;
    }

    private Query wholeBlock(String key) {
        Query telegram = new TermQuery(new Term(Names.KEY, key));
        return new BooleanQuery.Builder()
                .add(telegram, Occur.SHOULD)
                .add(new ToChildBlockJoinQuery(telegram, telegrams), Occur.SHOULD)
                .build();
    }

    @Override
    public void settle() {
        try {
            boolean wrote;
            do {
                wrote = writer().flushNextBuffer();
            } while (wrote);
        } catch (IOException e) {
            throw unwritable(e);
        } catch (AlreadyClosedException closed) {
            throw unwritable(closed);
        }
    }

    @Override
    public void commit(long sequence) {
        try {
            IndexWriter to = writer();
            Map<String, String> facts = new HashMap<>(Map.of(SEQUENCE, Long.toString(sequence)));
            if (before == null || hasPairs(before)) {
                facts.put(PAIRS, FrequentWords.standard().edition());
            }
            to.setLiveCommitData(facts.entrySet());
            to.commit();
        } catch (IOException e) {
            throw unwritable(e);
        } catch (AlreadyClosedException closed) {
            throw unwritable(closed);
        }
        hasCommitted = true;
    }

    @Override
    public long committedSequence() {
        DirectoryReader reader = acquire();
        try {
            return sequence(reader);
        } finally {
            release(reader);
        }
    }

    @Override
    public long size() {
        DirectoryReader reader = acquire();
        try {
            long count = 0;
            if (reader != null) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                count = searcher.count(new TermQuery(new Term(Names.KIND, Names.TELEGRAM)));
            }
            return count;
        } catch (IOException e) {
            throw unreadable(folder, e);
        } finally {
            release(reader);
        }
    }

    @Override
    public void holdings(ObjLongConsumer<HoldingKey> visitor) {
        visit(Names.SEQUENCE, visitor);
    }

    @Override
    public void timesCited(ObjLongConsumer<HoldingKey> visitor) {
        visit(Names.TIMES_CITED, (key, times) -> {
            if (times > 0) {
                visitor.accept(key, times);
            }
        });
    }

    /** Every holding with a number of it; 0 where it has none. */
    private void visit(String name, ObjLongConsumer<HoldingKey> visitor) {
        DirectoryReader reader = acquire();
        try {
            if (reader == null) {
                return;
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                BinaryDocValues keys = DocValues.getBinary(leaf.reader(), Names.KEY);
                NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), name);
                Bits live = leaf.reader().getLiveDocs();
                for (int doc = keys.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = keys.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        long number = numbers.advanceExact(doc) ? numbers.longValue() : 0;
                        visitor.accept(new HoldingKey(keys.binaryValue().utf8ToString()), number);
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        } finally {
            release(reader);
        }
    }

    @Override
    public List<String> faults() {
        DirectoryReader reader = acquire();
        List<String> faults = new ArrayList<>();
        try {
            for (LeafReaderContext leaf : reader == null ? List.<LeafReaderContext>of() : reader.leaves()) {
                try {
                    leaf.reader().checkIntegrity();
                } catch (IOException damaged) {
                    faults.add(String.valueOf(damaged.getMessage()));
                }
            }
        } finally {
            release(reader);
        }
        return faults;
    }

    @Override
    public IndexAnswer search(SearchRequest request, Reader reader) {
        DirectoryReader index = acquire();
        try {
            Cursor cursor = Cursor.decode(request.cursor(), request.query(), request.order());
            if (index == null) {
                return new IndexAnswer(
                        0,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        request.query().notes(),
                        0);
            }
            return answering.answer(index, request, cursor, reader);
        } catch (IOException e) {
            throw unreadable(folder, e);
        } finally {
            release(index);
        }
    }

    /** The last commit, to be released; null where there is none yet. */
    private @Nullable DirectoryReader acquire() {
        while (true) {
            DirectoryReader reader = current;
            if (reader == null || hasCommitted) {
                looking.lock();
                look();
            } else if (System.nanoTime() - lookedAt > STALE_NANOS && looking.tryLock()) {
                // Who comes meanwhile is answered from what is open.
                look();
            }
            reader = current;
            if (reader == null || reader.tryIncRef()) {
                return reader;
            }
        }
    }

    /** Opens the last commit if it is not open, and unlocks. */
    private void look() {
        try {
            hasCommitted = false;
            DirectoryReader reader = current;
            if (reader == null) {
                current = DirectoryReader.open(directory);
            } else {
                DirectoryReader newer = DirectoryReader.openIfChanged(reader);
                if (newer != null) {
                    current = newer;
                    reader.decRef();
                }
            }
            lookedAt = System.nanoTime();
        } catch (IndexNotFoundException empty) {
            // There is nothing to be found yet.
        } catch (IOException e) {
            throw unreadable(folder, e);
        } finally {
            looking.unlock();
        }
    }

    private void release(@Nullable DirectoryReader reader) {
        if (reader != null) {
            try {
                reader.decRef();
            } catch (IOException e) {
                throw unreadable(folder, e);
            }
        }
    }

    /** What a commit tells of itself: to ask Lucene for it lists all files of the index, so the last answer is kept. */
    private record Facts(IndexReader.CacheKey state, Map<String, String> told) {}

    private static volatile @Nullable Facts lastFacts;

    private static @Nullable String fact(DirectoryReader reader, String name) throws IOException {
        IndexReader.CacheKey state = reader.getReaderCacheHelper().getKey();
        Facts facts = lastFacts;
        if (facts == null || facts.state != state) {
            facts = new Facts(state, reader.getIndexCommit().getUserData());
            lastFacts = facts;
        }
        return facts.told.get(name);
    }

    static long sequence(@Nullable DirectoryReader reader) {
        try {
            String value = reader == null ? null : fact(reader, SEQUENCE);
            return value == null ? 0 : Long.parseLong(value);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether pairs of frequent words can be asked for: not where an earlier version has made a part of the index. */
    static boolean hasPairs(DirectoryReader reader) throws IOException {
        return FrequentWords.standard().edition().equals(fact(reader, PAIRS));
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException(folder + " was opened for reading");
        }
        return writer;
    }

    @Override
    public void close() {
        looking.lock();
        try {
            DirectoryReader reader = current;
            if (reader != null) {
                current = null;
                reader.decRef();
            }
            if (before != null) {
                before.close();
            }
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            looking.unlock();
        }
    }

    private ArchiveException unwritable(IOException e) {
        return Failures.of(folder, e);
    }

    /** What went wrong first, where the writer had to be closed because another thread could not write. */
    private RuntimeException unwritable(AlreadyClosedException closed) {
        return closed.getCause() instanceof IOException before ? unwritable(before) : closed;
    }

    private static ArchiveException unreadable(Path folder, IOException e) {
        return new ArchiveException(
                folder + ": the index cannot be read: " + e.getMessage() + ". reftel rebuild makes it anew.", e);
    }
}
