package org.reftel.archive.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class QueryParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            oil                              | oil
            oil gas                          | (oil AND gas)
            oil AND gas                      | (oil AND gas)
            oil gas OR coal                  | ((oil AND gas) OR coal)
            oil (gas OR coal)                | (oil AND (gas OR coal))
            oil NOT gas                      | (oil AND NOT gas)
            oil -gas -"coal mine"            | (oil AND NOT gas AND NOT "coal mine")
            NOT oil                          | NOT oil
            "oil fields"                     | "oil fields"
            “oil fields”                     | "oil fields"
            anti-terrorism                   | "anti-terrorism"
            nuc*                             | nuc*
            Nazarbaev~                       | Nazarbaev~2
            iraq~                            | iraq~1
            iraq~2                           | iraq~2
            oil NEAR gas                     | (oil NEAR/10 gas)
            oil NEAR/3 (gas OR "coal mine") NEAR/3 pri* | (oil NEAR/3 (gas OR "coal mine") NEAR/3 pri*)
            oil NEAR gas AND coal            | ((oil NEAR/10 gas) AND coal)
            para:(oil mark:S)                | para:(oil AND mark:S)
            paragraph:(oil)                  | para:(oil)
            embassy:astana                   | post:astana
            Embassy: "la paz"                | post:"la paz"
            tag:(PREL OR KDEM)               | (tag:PREL OR tag:KDEM)
            subject:(oil -gas)               | (subject:oil AND NOT subject:gas)
            ref:09ASTANA1843                 | ref:09ASTANA1843
            09ASTANA1843                     | (id:09ASTANA1843 OR ref:09ASTANA1843 OR 09ASTANA1843)
            id:"ASTANA 1843"                 | id:"ASTANA 1843"
            astana 001843                    | (id:"ASTANA 1843" OR (astana AND 001843))
            oil La Paz 34 gas                | (oil AND (id:"LAPAZ 34" OR (La AND Paz AND 34)) AND gas)
            astana AND 1843                  | (astana AND 1843)
            -astana 1843                     | (NOT astana AND 1843)
            oil NEAR astana 1843             | ((oil NEAR/10 astana) AND 1843)
            astana 1843 NEAR oil             | (astana AND (1843 NEAR/10 oil))
            para:(astana 1843)               | para:(astana AND 1843)
            minister 1843                    | (minister AND 1843)
            class:S                          | class:S
            class:"top secret"               | class:"top secret"
            prec:niact                       | prec:niact
            mark:S//NF                       | mark:S//NF
            role:action-request              | role:action-request
            has:reftels                      | has:reftels
            date:2009-03..2009-10            | date:2009-03..2009-10
            cited:2..4 -cited: 5..           | (cited:2..4 AND NOT cited:5..)
            citedby:09astana1843 OR citedby:"ASTANA 1843" | (citedby:09astana1843 OR citedby:"ASTANA 1843")
            *                                | *
            """)
    void isPrintedAsAQueryThatMeansTheSame(String text, String printed) throws FaultyQuery {
        String once = Query.parse(text).clause().toString();
        assertEquals(printed, once);
        if (!text.equals("09ASTANA1843")) { // its last word would be an id once more
            assertEquals(printed, Query.parse(once).clause().toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            date:2009             | 2009-01-01T00:00 | 2010-01-01T00:00
            date:2009-02          | 2009-02-01T00:00 | 2009-03-01T00:00
            date:2009-02-28       | 2009-02-28T00:00 | 2009-03-01T00:00
            date:2009-02-28T08:12Z | 2009-02-28T08:12 | 2009-02-28T08:13
            date:2009-03..2009-10 | 2009-03-01T00:00 | 2009-11-01T00:00
            date:2009..           | 2009-01-01T00:00 | null
            date:..1979-06        | null | 1979-07-01T00:00
            before:2009-03        | null | 2009-03-01T00:00
            after:2009-03         | 2009-04-01T00:00 | null
            year:2009             | 2009-01-01T00:00 | 2010-01-01T00:00
            """)
    void readsDates(String text, String from, String until) throws FaultyQuery {
        Clause.Sent sent = (Clause.Sent) Query.parse(text).clause();
        assertEquals(from + " " + until, sent.from() + " " + sent.until());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            cited:5      | 5 5
            cited:2..4   | 2 4
            cited:..4    | 0 4
            cited:5..    | 5 2147483647
            cited:"0"    | 0 0
            """)
    void readsTimesCited(String text, String bounds) throws FaultyQuery {
        Clause.Times times = (Clause.Times) Query.parse(text).clause();
        assertEquals(bounds, times.from() + " " + times.to());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            %  %              | Column 3: The query is empty. Write a word, or * for every telegram.
            oil AND           | Column 5: AND has nothing behind it. Put a word behind it, or write "and" in quotation marks for the word itself.
            OR oil            | Column 1: OR has nothing before it to join. Put a word before it, or write "or" in quotation marks for the word itself.
            (oil              | Column 1: This ( is never closed. Add a ).
            oil)              | Column 4: There is a ) without a ( before it. Take it out, or put it in quotation marks.
            oil ()            | Column 5: These brackets are empty. Write a word in them, or take them out.
            oil "gas          | Column 5: This quotation mark is never closed. Add a " behind the last word of the phrase.
            *istan            | Column 1: * stands at the end of a word only. Write the word's beginning and then *.
            o*                | Column 1: A beginning has two letters or more. Add a letter before the *.
            organi?ation      | Column 7: ? does not stand for a letter. Write word~ for other spellings.
            oil~3             | Column 4: Behind ~ stands 1, 2 or nothing. Write word~, word~1 or word~2.
            "oil gas"~5       | Column 10: A phrase takes no ~. Write: one NEAR/5 other.
            +oil              | Column 1: + is not needed: every word must be there. Take it out; OR makes words optional.
            oil && gas        | Column 5: && is no operator. Write AND, or nothing.
            oil^2             | Column 4: Words cannot be weighted with ^. Take it out.
            oil --            | Column 5: There is no word in --. Write letters or digits, or take it out.
            class:sbu         | Column 7: class: does not know sbu. It takes unclassified, lou, confidential, secret or "top secret".
            date:2009-13      | Column 6: 2009-13 is no date. Write date:2009, date:2009-10 or date:2009-10-13, or a range such as date:2009-03..2009-10.
            date:2010..2009   | Column 6: 2010..2009 ends before it begins. Write the earlier date first.
            oil date:2009-03..2009-02-30 | Column 19: 2009-02-30 is no date. Write date:2009, date:2009-10 or date:2009-10-13, or a range such as date:2009-03..2009-10.
            date:" 2009-02-30" | Column 8: 2009-02-30 is no date. Write date:2009, date:2009-10 or date:2009-10-13, or a range such as date:2009-03..2009-10.
            before:soon       | Column 8: soon is no date. Write before:2009, before:2009-10 or before:2009-10-13.
            subject:          | Column 8: Nothing stands behind subject:. Write subject:"oil fields".
            subject:*         | Column 9: * alone stands for every telegram, without a field. Write has: for a part that is there.
            para:oil          | Column 6: Behind para: stands a bracket. Write para:(oil AND mark:S).
            para:(from:astana) | Column 7: from: is not of a paragraph; para:( … ) takes words, mark: and role:. Move it out of the brackets.
            tag:(from:astana) | Column 6: A field stands within tag:( … ). Close the bracket before it.
            oil NEAR tag:KDEM | Column 10: NEAR joins words of one text: anywhere, text: or subject:. Write AND between fields.
            oil NEAR (gas coal) | Column 10: NEAR joins words, phrases, or words with OR in brackets. Write AND, or para:( … ) for what must stand in one paragraph.
            oil NEAR/x gas    | Column 5: Behind NEAR/ stands how many words may come between, 0 to 100. Write NEAR/5, or NEAR alone for 10.
            cited:x           | Column 7: x is no number of telegrams. Write cited:5, or a range such as cited:2..4 or cited:5..
            cited:..          | Column 7: .. is no number of telegrams. Write cited:5, or a range such as cited:2..4 or cited:5..
            cited:-1          | Column 7: -1 is no number of telegrams. Write cited:5, or a range such as cited:2..4 or cited:5..
            cited:999999999   | Column 7: 999999999 is no number of telegrams. Write cited:5, or a range such as cited:2..4 or cited:5..
            cited:4..2        | Column 7: 4..2 ends before it begins. Write the smaller number first.
            citedby:apples    | Column 9: apples is no telegram's id and no post. Write year, post and number, citedby:09ASTANA1843, post and number, citedby:"ASTANA 1843", or a post, citedby:astana.
            oil around:09ASTANA1843/9 | Column 25: 9 is no distance. Write how many citations away at most, 1 to 3, around:09ASTANA1843/3.
            id:astana         | Column 4: astana is no telegram's id. Write year, post and number, id:09ASTANA1843, or post and number, id:"ASTANA 1843".
            """)
    void aFaultyQuerySaysWhereAndWhatWouldBeRight(String text, String message) {
        FaultyQuery fault = assertThrows(FaultyQuery.class, () -> Query.parse(text));
        assertEquals(message, fault.getMessage());
    }

    @Test
    void anUnknownFieldNamesTheNearestOne() {
        FaultyQuery fault = assertThrows(FaultyQuery.class, () -> Query.parse("oil subjekt:gas"));
        assertEquals(4, fault.offset());
        assertEquals("There is no field subjekt.", fault.problem());
        assertEquals("Did you mean subject:?", fault.remedy().substring(0, 22));
    }

    @Test
    void saysThatSmallOperatorsAreWords() throws FaultyQuery {
        Query query = Query.parse("oil or gas");
        assertEquals("(oil AND or AND gas)", query.clause().toString());
        assertEquals(
                List.of("“or” at column 5 is looked for as a word; write OR in capitals to join or exclude."),
                query.notes());
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        assertThrows(FaultyQuery.class, () -> Query.parse("(".repeat(60) + "oil" + ")".repeat(60)));
        assertThrows(FaultyQuery.class, () -> Query.parse("NOT ".repeat(60) + "oil"));
        assertThrows(FaultyQuery.class, () -> Query.parse("oil ".repeat(501)));
        assertThrows(FaultyQuery.class, () -> Query.parse("o".repeat(10_001)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            oil gas                            ; oil | gas
            oil AND -gas NOT coal              ; oil | -gas | NOT coal
            oil OR gas coal                    ; oil OR gas coal
            (oil OR gas) from:"la paz" tag:(PREL OR KDEM) ; (oil OR gas) | from:"la paz" | tag:(PREL OR KDEM)
            para:(oil mark:S) astana 1843  *   ; para:(oil mark:S) | astana 1843 | *
            oil NEAR/3 (gas OR coal) date: 2009 ; oil NEAR/3 (gas OR coal) | date: 2009
            """)
    void saysWhichStretchesMustAllHold(String text, String stretches) throws FaultyQuery {
        assertEquals(
                stretches,
                Query.parse(text).conjuncts().stream()
                        .map(Query.Conjunct::span)
                        .map(span -> text.substring(span.start(), span.end()))
                        .collect(Collectors.joining(" | ")));
    }
}
