package org.reftel.archive.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Holdings;
import org.reftel.archive.Witness;
import org.reftel.archive.WitnessKind;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.SourceText;

/** Invented telegrams in an index of their own, in memory and on disk as the test asks. */
@NullMarked
final class Corpus implements Holdings, AutoCloseable {
    private final Map<HoldingKey, Holding> holdings = new HashMap<>();
    private final LuceneIndex index;
    private final TelegramSearch search;
    private long sequence;

    Corpus(Path folder) {
        this.index = LuceneIndex.forWriting(folder);
        this.search = new TelegramSearch(index, this);
    }

    /** A telegram from Astana to the Department of 13 October 2009 with a class line, further lines of the head, and text. */
    static String telegram(int number, String classification, String head, String text) {
        return telegram("ASTANA", "131230Z OCT 09", number, classification, head, text);
    }

    static String telegram(String post, String dtg, int number, String classification, String head, String text) {
        return """
                P %s
                FM AMEMBASSY %s
                TO RUEHC/SECSTATE WASHDC PRIORITY 6605
                INFO RUEHMO/AMEMBASSY MOSCOW 1401

                %s %s %06d

                SIPDIS

                E.O. 12958: DECL: 10/13/2019
                %s

                %s
                """.formatted(dtg, post, classification, post, number, head, text);
    }

    /** Puts a telegram that comes in one witness. */
    Corpus put(String text) {
        return put(read(text));
    }

    Corpus put(Telegram telegram) {
        return put(key(telegram), telegram);
    }

    /** Passes over the number of a witness that another corpus has. */
    Corpus skip() {
        sequence++;
        return this;
    }

    /** The key under which a telegram is put. */
    static HoldingKey key(Telegram telegram) {
        TelegramId id = telegram.id();
        return id == null ? HoldingKey.ofText(telegram.source().characters()) : HoldingKey.of(id);
    }

    /** Puts a holding with several witnesses. */
    Corpus put(HoldingKey key, Telegram... telegrams) {
        List<Witness> witnesses = new ArrayList<>();
        for (Telegram telegram : telegrams) {
            witnesses.add(new Witness(++sequence, "", 0, "", WitnessKind.WHOLE, telegram));
        }
        Holding holding = new Holding(key, witnesses);
        holdings.put(key, holding);
        index.put(holding);
        return this;
    }

    static Telegram read(String text) {
        return new TelegramReader().read(new SourceText(text), PublisherStatement.none("text"));
    }

    Corpus commit() {
        index.commit(sequence);
        return this;
    }

    LuceneIndex index() {
        return index;
    }

    @Override
    public long state() {
        return sequence;
    }

    @Override
    public @Nullable Holding holding(HoldingKey key, Reader reader) {
        return holdings.get(key);
    }

    /** Keys in the order of the answer. */
    List<String> find(String query) {
        return find(query, Order.OLDEST, Reader.everything());
    }

    List<String> find(String query, Order order, Reader reader) {
        SearchAnswer answer = ask(SearchRequest.of(parse(query)).in(order).atMost(SearchRequest.MOST), reader);
        List<String> keys = answer.hits().stream().map(hit -> hit.key().text()).toList();
        if (answer.total() != keys.size()) {
            throw new AssertionError(answer.total() + " in all, but " + keys);
        }
        return keys;
    }

    SearchAnswer ask(SearchRequest request, Reader reader) {
        return search.search(request, 3, reader);
    }

    static Query parse(String query) {
        try {
            return Query.parse(query);
        } catch (FaultyQuery fault) {
            throw new AssertionError(query, fault);
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
