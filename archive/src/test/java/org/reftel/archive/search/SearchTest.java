package org.reftel.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;
import org.reftel.core.text.TextSpan;

/** Five telegrams, and what is found of them. */
@NullMarked
class SearchTest {
    private static final String OIL = Corpus.telegram(1843, "C O N F I D E N T I A L", """
            TAGS: PGOV, KDEM, KZ
            SUBJECT: (C) KAZAKHSTAN: THE PIPELINE OF THE NORTH
            REF: A. 08 ASTANA 0680 B. 09MOSCOW1200
            Classified By: Ambassador Jane Roe, reasons 1.4 (b) and (d)
            """, """
            1. (C) SUMMARY: The oil minister expects ten new wells at Côte d'Azur. END SUMMARY.

            2. (SBU) Nuclear energy was not discussed. The democ-
            racy of the elders is Iran's model, said Gulnara Akhmetova.

            3. (S/NF) Money for the election came from 001,500 shops.
            ROE""");
    private static final String WATER = Corpus.telegram(1844, "UNCLAS", """
            TAGS: SENV, KZ, MASSIMOV, KARIM
            SUBJECT: WATER OF THE LAKE
            """, """
            1. The water of the lake falls. Nobody mentions oil here, only shops near the minister.

            2. (U) COMMENT: Elections are far away.
            DOE""");
    private static final String MOSCOW = Corpus.telegram("MOSCOW", "010800Z MAR 09", 1200, "S E C R E T", """
            TAGS: PREL, RS
            SUBJECT: OIL MINISTER ON TOUR
            REF: STATE 12345
            """, """
            1. (S) The minister of oil came with ten men. He left without the nuclear shop.
            POE""");
    private static final String PARIS = Corpus.telegram("PARIS", "311200Z DEC 78", 5, "LIMITED OFFICIAL USE", """
            TAGS: OVIP
            SUBJECT: VISIT
            """, """
            1. A quiet visit. 09ASTANA1843 was not known then.""");
    private static final String LA_PAZ = Corpus.telegram("LA PAZ", "010000Z JAN 10", 7, "UNCLAS", """
            SUBJECT: MINERS
            """, """
            1. (SBU) The election of miners, oil or no oil.""");

    @TempDir
    private Path folder = Path.of("");

    private Corpus corpus = new Corpus(Path.of("target", "never"));

    @BeforeEach
    void fill() {
        corpus.close();
        corpus = new Corpus(folder);
        corpus.put(OIL).put(WATER).put(MOSCOW).put(PARIS).put(LA_PAZ).commit();
    }

    @AfterEach
    void close() {
        corpus.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            oil                         | 09MOSCOW1200 09ASTANA1843 09ASTANA1844 10LAPAZ7
            OIL                         | 09MOSCOW1200 09ASTANA1843 09ASTANA1844 10LAPAZ7
            oil nuclear                 | 09MOSCOW1200 09ASTANA1843
            para:(oil nuclear)          | 09MOSCOW1200
            para:(minister nuclear)     | 09MOSCOW1200
            oil -nuclear                | 09ASTANA1844 10LAPAZ7
            oil OR visit                | 78PARIS5 09MOSCOW1200 09ASTANA1843 09ASTANA1844 10LAPAZ7
            NOT oil                     | 78PARIS5
            NOT oil NOT visit           | %%
            *                           | 78PARIS5 09MOSCOW1200 09ASTANA1843 09ASTANA1844 10LAPAZ7
            "oil minister"              | 09MOSCOW1200 09ASTANA1843
            "minister oil"              | %%
            election                    | 09ASTANA1843 09ASTANA1844 10LAPAZ7
            elections                   | 09ASTANA1843 09ASTANA1844 10LAPAZ7
            "elections"                 | 09ASTANA1844
            cote                        | 09ASTANA1843
            CÔTE                        | 09ASTANA1843
            democracy                   | 09ASTANA1843
            iran                        | 09ASTANA1843
            1500                        | 09ASTANA1843
            pipe*                       | 09ASTANA1843
            akmetova~                   | 09ASTANA1843
            minister NEAR/0 oil         | 09MOSCOW1200 09ASTANA1843
            minister NEAR/1 oil         | 09MOSCOW1200 09ASTANA1843
            minister NEAR/4 oil         | 09MOSCOW1200 09ASTANA1843
            minister NEAR oil           | 09MOSCOW1200 09ASTANA1843 09ASTANA1844
            oil NEAR/2 oil              | 10LAPAZ7
            subject:oil                 | 09MOSCOW1200
            text:oil                    | 09MOSCOW1200 09ASTANA1843 09ASTANA1844 10LAPAZ7
            text:pipeline               | %%
            from:astana                 | 09ASTANA1843 09ASTANA1844
            from:kazakhstan             | 09ASTANA1843 09ASTANA1844
            from:"la paz"               | 10LAPAZ7
            from:amembassy              | 78PARIS5 09MOSCOW1200 09ASTANA1843 09ASTANA1844 10LAPAZ7
            to:secstate -from:moscow    | 78PARIS5 09ASTANA1843 09ASTANA1844 10LAPAZ7
            info:russia oil nuclear     | 09MOSCOW1200 09ASTANA1843
            embassy:astana              | 09ASTANA1843 09ASTANA1844
            post:Kazakhstan             | 09ASTANA1843 09ASTANA1844
            post:mos*                   | 09MOSCOW1200
            tag:KDEM                    | 09ASTANA1843
            tag:kdem                    | 09ASTANA1843
            tag:democratization         | 09ASTANA1843
            tag:kazakhstan              | 09ASTANA1843 09ASTANA1844
            tag:massimov                | 09ASTANA1844
            tag:(PGOV OR PREL)          | 09MOSCOW1200 09ASTANA1843
            ref:08ASTANA680             | 09ASTANA1843
            ref:"2008 ASTANA 00680"     | 09ASTANA1843
            cites:09MOSCOW1200          | 09ASTANA1843
            ref:09STATE12345            | 09MOSCOW1200
            09ASTANA1843                | 78PARIS5 09ASTANA1843
            ASTANA 1843                 | 09ASTANA1843
            astana 001843               | 09ASTANA1843
            la paz 7 miners             | 10LAPAZ7
            LAPAZ 8                     | %%
            09MOSCOW1200                | 09MOSCOW1200 09ASTANA1843
            id:2009ASTANA01843          | 09ASTANA1843
            id:"Astana 001843"          | 09ASTANA1843
            signer:roe                  | 09ASTANA1843
            classifier:"jane roe"       | 09ASTANA1843
            classifier:ambassador       | 09ASTANA1843
            class:secret                | 09MOSCOW1200
            class:U                     | 09ASTANA1844 10LAPAZ7
            class:lou                   | 78PARIS5
            caption:sipdis oil          | 09MOSCOW1200 09ASTANA1843 09ASTANA1844 10LAPAZ7
            prec:priority -oil          | 78PARIS5
            prec:flash                  | %%
            date:2009                   | 09MOSCOW1200 09ASTANA1843 09ASTANA1844
            date:2009-03..2009-09       | 09MOSCOW1200
            before:1979                 | 78PARIS5
            after:2009-10-13            | 10LAPAZ7
            mark:S                      | 09MOSCOW1200 09ASTANA1843
            mark:NF                     | 09ASTANA1843
            mark:S/NF                   | 09ASTANA1843
            mark:none                   | 78PARIS5 09ASTANA1844
            mark:S oil                  | 09MOSCOW1200 09ASTANA1843
            para:(mark:S oil)           | 09MOSCOW1200
            para:(NOT mark:S oil)       | 09ASTANA1843 09ASTANA1844 10LAPAZ7
            para:(NOT oil)              | 78PARIS5 09ASTANA1843 09ASTANA1844
            role:summary                | 09ASTANA1843
            role:comment                | 09ASTANA1844
            has:references              | 09MOSCOW1200 09ASTANA1843
            has:classifier              | 09ASTANA1843
            has:summary                 | 09ASTANA1843
            -has:tags                   | 10LAPAZ7
            """)
    void finds(String query, String ids) {
        assertEquals(ids, String.join(" ", corpus.find(query)));
    }

    @Test
    void putsTheTelegramItselfBeforeThoseThatNameIt() {
        assertEquals(
                List.of("09MOSCOW1200", "09ASTANA1843"),
                corpus.find("09MOSCOW1200", Order.RELEVANCE, Reader.everything()));
    }

    @Test
    void putsSubjectAndSummaryBeforePassingMention() {
        assertEquals(
                List.of("09MOSCOW1200", "09ASTANA1843", "09ASTANA1844"),
                corpus.find("oil minister", Order.RELEVANCE, Reader.everything()));
    }

    @Test
    void ordersByDate() {
        List<String> oldest = corpus.find("*", Order.OLDEST, Reader.everything());
        List<String> newest = corpus.find("*", Order.NEWEST, Reader.everything());
        // Two were sent in the same minute and stand by their key in both.
        assertEquals(List.of("78PARIS5", "09MOSCOW1200", "09ASTANA1843", "09ASTANA1844", "10LAPAZ7"), oldest);
        assertEquals(List.of("10LAPAZ7", "09ASTANA1843", "09ASTANA1844", "09MOSCOW1200", "78PARIS5"), newest);
    }

    @ParameterizedTest
    @CsvSource({"RELEVANCE, oil OR visit", "NEWEST, *", "OLDEST, *", "RELEVANCE, *"})
    void aCursorReachesEveryResultOnce(Order order, String query) {
        List<String> all = corpus.find(query, order, Reader.everything());
        List<String> reached = new ArrayList<>();
        SearchRequest request = SearchRequest.of(Corpus.parse(query)).in(order).atMost(2);
        SearchAnswer answer = corpus.ask(request, Reader.everything());
        while (true) {
            assertEquals(all.size(), answer.total());
            answer.hits().forEach(hit -> reached.add(hit.key().text()));
            if (answer.next() == null) {
                break;
            }
            answer = corpus.ask(request.behind(answer.next()), Reader.everything());
        }
        assertEquals(all, reached);
    }

    @Test
    void aCursorIsOfItsQueryAlone() {
        SearchRequest request = SearchRequest.of(Corpus.parse("*")).atMost(1);
        String cursor = corpus.ask(request, Reader.everything()).next();
        SearchRequest other = SearchRequest.of(Corpus.parse("oil")).atMost(1).behind(cursor);
        assertThrows(WrongCursor.class, () -> corpus.ask(other, Reader.everything()));
        assertThrows(WrongCursor.class, () -> corpus.ask(request.behind("none"), Reader.everything()));
    }

    @Test
    void showsTheBestParagraphsWithTheWordsMarked() {
        SearchAnswer answer =
                corpus.ask(SearchRequest.of(Corpus.parse("pipeline wells election")), Reader.everything());
        Hit hit = answer.hits().getFirst();
        assertEquals("KAZAKHSTAN: THE PIPELINE OF THE NORTH", hit.subject());
        assertEquals(List.of(new TextSpan(16, 24)), hit.subjectMarks());
        assertEquals(List.of("p1 wells", "p3 election"), marked(hit));
        assertEquals("AMEMBASSY ASTANA", hit.from());
        assertEquals(List.of("SECSTATE WASHDC"), hit.to());
        assertEquals("CONFIDENTIAL", hit.classification());
    }

    @Test
    void marksAPhraseOnlyWhereItStands() {
        SearchAnswer answer = corpus.ask(SearchRequest.of(Corpus.parse("\"minister of oil\"")), Reader.everything());
        assertEquals(List.of("p1 minister of oil"), marked(answer.hits().getFirst()));
    }

    @Test
    void prefersTheParagraphThatHoldsAll() {
        SearchRequest request = SearchRequest.of(Corpus.parse("para:(election shops)"));
        List<Passage> passages =
                corpus.ask(request, Reader.everything()).hits().getFirst().passages();
        assertEquals("p3", passages.getLast().place());
    }

    private static List<String> marked(Hit hit) {
        return hit.passages().stream()
                .map(passage -> passage.place() + " "
                        + String.join(
                                " ",
                                passage.marks().stream()
                                        .map(mark -> passage.text().substring(mark.start(), mark.end()))
                                        .toList()))
                .toList();
    }

    @Test
    void countsFacetsOverTheWholeAnswer() {
        SearchAnswer answer =
                corpus.ask(SearchRequest.of(Corpus.parse("oil")).atMost(1).withFacets(2), Reader.everything());
        List<String> facets = answer.facets().stream()
                .map(facet -> facet.kind().word() + " "
                        + String.join(
                                ", ",
                                facet.counts().stream()
                                        .map(count -> count.value() + " " + count.telegrams())
                                        .toList())
                        + (facet.others() > 0 ? " +" + facet.others() : ""))
                .toList();
        assertEquals(
                List.of(
                        "year 2009 3, 2010 1",
                        "month 2009-03 1, 2009-10 2, 2010-01 1",
                        "post ASTANA 2, LAPAZ 1 +1",
                        "country Kazakhstan 2, Bolivia 1 +1",
                        "tag KZ 2, KARIM 1 +6",
                        "class UNCLASSIFIED 2, CONFIDENTIAL 1 +1",
                        "caption SIPDIS 4",
                        "precedence PRIORITY 4",
                        "signer DOE 1, POE 1 +1",
                        "cited 0 4"),
                facets);
    }

    @Test
    void countsDaysWhereTheyAreFew() {
        SearchAnswer answer = corpus.ask(
                SearchRequest.of(Corpus.parse("oil date:2009-10")).atMost(1).withFacets(2), Reader.everything());
        assertEquals(
                List.of(FacetKind.YEAR, FacetKind.MONTH, FacetKind.DAY, FacetKind.POST),
                answer.facets().stream().map(Facet::kind).limit(4).toList());
        assertEquals(
                2,
                answer.facets().get(2).counts().stream()
                        .mapToInt(Facet.Count::telegrams)
                        .sum());
    }

    @Test
    void suggestsAWordThatOccurs() {
        SearchAnswer answer = corpus.ask(SearchRequest.of(Corpus.parse("akmetova oil")), Reader.everything());
        assertEquals(List.of(new Suggestion("akmetova", "akhmetova", 1, "akhmetova oil")), answer.suggestions());
    }

    @Test
    void saysHowAValueWasRead() {
        SearchAnswer answer = corpus.ask(SearchRequest.of(Corpus.parse("tag:democratization")), Reader.everything());
        assertEquals(List.of("tag:democratization is read as KDEM, PDEM."), answer.notes());
        SearchAnswer code = corpus.ask(SearchRequest.of(Corpus.parse("tag:kdem")), Reader.everything());
        assertEquals(List.of(), code.notes());
    }

    @Test
    void putsAHoldingInThePlaceOfTheEarlierOne() {
        corpus.put(OIL.replace("wells", "springs")).commit();
        assertEquals(List.of(), corpus.find("wells"));
        assertEquals(List.of("09ASTANA1843"), corpus.find("springs"));
        assertEquals(5, corpus.index().size());
        corpus.index().remove(new HoldingKey("09ASTANA1843"));
        corpus.commit();
        assertEquals(List.of("09MOSCOW1200"), corpus.find("nuclear"));
    }

    @Test
    void aParagraphThatCopiesGiveInDifferentWordsIsShownOnce() {
        corpus.put(
                        new HoldingKey("10LAPAZ7"),
                        Corpus.read(LA_PAZ),
                        Corpus.read(LA_PAZ.replace("no oil.", "no oil, and no more oil.")))
                .commit();
        SearchAnswer answer = corpus.ask(SearchRequest.of(Corpus.parse("id:10LAPAZ7 oil")), Reader.everything());
        assertEquals(List.of("p1 oil oil oil"), marked(answer.hits().getFirst()));
    }

    @Test
    void findsWhatAnyWitnessHas() {
        corpus.put(
                        new HoldingKey("10LAPAZ7"),
                        Corpus.read(LA_PAZ),
                        Corpus.read(LA_PAZ.replace("no oil.", "no oil.\n\n2. (SBU) Silver was added.")))
                .commit();
        assertEquals(List.of("10LAPAZ7"), corpus.find("silver"));
        assertEquals(List.of("10LAPAZ7"), corpus.find("has:witnesses"));
        assertEquals(4, corpus.find("oil").size());
    }

    @Test
    void findsNothingBeforeTheCommit() {
        corpus.put(Corpus.telegram(9, "UNCLAS", "SUBJECT: NEW", "1. Gravel."));
        assertEquals(List.of(), corpus.find("gravel"));
        corpus.commit();
        assertEquals(List.of("09ASTANA9"), corpus.find("gravel"));
    }

    @Test
    void keepsWhatWasCommittedAndNothingElse() {
        long committed = corpus.index().committedSequence();
        corpus.put(Corpus.telegram(9, "UNCLAS", "SUBJECT: NEW", "1. Gravel."));
        corpus.close();
        try (LuceneIndex again = LuceneIndex.forReading(folder)) {
            assertEquals(committed, again.committedSequence());
            assertEquals(5, again.size());
        }
        corpus = new Corpus(folder);
        assertEquals(5, corpus.index().size());
    }

    @Test
    void answersAQueryOfManyMisspeltWords() {
        String misspelt = "elction~ minster~ nuclar~ shps~ lke~ welsl~ nrth~ visti~ ";
        assertEquals(List.of(), corpus.find("para:(" + misspelt.repeat(20) + ")"));
        assertEquals(5, corpus.find("*" + " OR nothing~".repeat(400)).size());
    }

    @Test
    void anEmptyIndexAnswersNothing(@TempDir Path empty) {
        try (LuceneIndex index = LuceneIndex.forReading(empty)) {
            IndexAnswer answer = index.search(SearchRequest.of(Corpus.parse("oil")), Reader.everything());
            assertEquals(0, answer.total());
            assertNull(answer.next());
            assertEquals(0, index.committedSequence());
        }
    }
}
