package org.reftel.bench.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.Inflections;

/** Lucene as its handbook has it: a document a telegram, id and text stored, offsets for marking. */
final class PlainLucene implements Contender {
    private static final double MEMORY_MB = 192;
    private static final Set<String> ID = Set.of("id");

    private final Path folder;
    private final Analyzer analyzer = new StandardAnalyzer();
    private @Nullable DirectoryReader reader;

    PlainLucene(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "plain Lucene";
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void load(Path dump) throws Exception {
        FieldType marked = new FieldType(TextField.TYPE_STORED);
        marked.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        marked.freeze();
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(MEMORY_MB);
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            Texts.each(dump, (id, text) -> {
                Document document = new Document();
                document.add(new StringField("id", id, Field.Store.YES));
                document.add(new Field("text", text, marked));
                writer.addDocument(document);
            });
            writer.commit();
        }
    }

    @Override
    public void open() throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(folder));
    }

    @Override
    public Client client() throws IOException {
        DirectoryReader opened = reader;
        if (opened == null) {
            throw new IllegalStateException("not opened");
        }
        IndexSearcher searcher = new IndexSearcher(opened);
        UnifiedHighlighter highlighter =
                UnifiedHighlighter.builder(searcher, analyzer).build();
        StoredFields stored = searcher.storedFields();
        return new Client() {
            @Override
            public long ask(Recorded search) throws IOException {
                Query query = query(search);
                TopDocs found = searcher.search(query, new TopScoreDocCollectorManager(SHOWN, null, Integer.MAX_VALUE));
                highlighter.highlight("text", query, found, PASSAGES);
                for (ScoreDoc hit : found.scoreDocs) {
                    stored.document(hit.doc, ID).get("id");
                }
                return found.totalHits.value();
            }

            @Override
            public void close() {
                // The reader is shared.
            }
        };
    }

    private static Query query(Recorded search) {
        List<String> words = search.words();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        return switch (search.kind()) {
            case PHRASE -> new PhraseQuery("text", words.toArray(new String[0]));
            case PREFIX -> new PrefixQuery(new Term("text", words.getFirst()));
            case OR -> {
                words.forEach(word -> all.add(term(word), Occur.SHOULD));
                yield all.build();
            }
            case NOT ->
                all.add(term(words.get(0)), Occur.MUST)
                        .add(term(words.get(1)), Occur.MUST_NOT)
                        .build();
            default -> {
                words.forEach(word -> all.add(term(word), Occur.MUST));
                yield all.build();
            }
        };
    }

    /** The word, or its singular or plural. */
    private static Query term(String word) {
        SynonymQuery.Builder forms = new SynonymQuery.Builder("text");
        Inflections.of(word).forEach(form -> forms.addTerm(new Term("text", form)));
        return forms.build();
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
