package org.reftel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Classifier;
import org.reftel.core.telegram.Declassification;
import org.reftel.core.telegram.Distribution;
import org.reftel.core.telegram.Dtg;
import org.reftel.core.telegram.Mrn;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Role;
import org.reftel.core.telegram.RunningText;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.OffsetMap;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

@NullMarked
class TelegramJsonTest {
    private static final CopyFacts COPY = new CopyFacts("0".repeat(64), "box.zip!/09ANYPOST12.txt");

    /** Two characters less stand before the sixth. */
    private static final CopyFacts EMENDED = new CopyFacts(
            COPY.sha256(),
            COPY.path(),
            List.of(new CopyFacts.Emendation(
                    3, new TextSpan(2, 6), "te/h", "the", "Jane Roe", "2026-11-22T09:30:00Z", "a slash")),
            new OffsetMap.Builder().follow(4, 0).follow(5000, 6).build());

    @Test
    void everyFieldOfAFullTelegramIsWrittenInItsPlace() {
        assertEquals("""
                {"schema":"reftel/telegram/1","id":"09ANYPOST12",\
                "mrn":{"post":"ANY POST","number":12,"year":2009},\
                "transmissionId":"VZCZCXRO0012",\
                "routing":{"precedences":["P","R"],"indicators":["RUEHAA"]},\
                "origin":{"indicator":"RUEHZZ","serial":"0012","section":1,"julian":"0100812"},\
                "security":"ZNY CCCCC ZZH","signals":["ZDK"],\
                "precedence":"PRIORITY","infoPrecedence":"ROUTINE","dtg":"2009-01-10T08:12Z","from":"AMEMBASSY ANY POST",\
                "action":[{"indicator":"RUEHC","address":"SECSTATE WASHDC//JF//","precedence":"NIACT IMMEDIATE","serial":"0001-0002",\
                "offices":["JF"],"span":[20,30]}],\
                "info":[{"indicator":null,"address":"USDOC WASHDC","precedence":null,"serial":null,"offices":[],"span":[30,40]}],\
                "exempt":[{"indicator":null,"address":"AMCONSUL ELSEWHERE","precedence":null,"serial":null,"offices":[],"span":[40,50]}],\
                "distribution":{"role":"ORIGIN","offices":[{"symbol":"SS","copies":25}],"info":[{"symbol":"OCT","copies":null}],\
                "total":26,"draftedBy":"S/S:DOE","approvals":["S/S - MR. ROE"],"span":[0,5]},\
                "classification":"CONFIDENTIAL","section":1,"sections":3,"captions":["NOFORN"],"attention":["STATE FOR S/P"],\
                "executiveOrder":"12958","declassify":{"text":"DECL: 01/10/2019","on":"2019-01-10","rule":null},\
                "tags":["PREL"],"subject":"A \\"QUOTED\\" SUBJECT","subjectMarking":"C",\
                "references":[{"label":"A","text":"08 ANY POST 99","id":"08ANYPOST99","kind":"telegram","yearInferred":false,\
                "note":"NOTAL","span":[50,60]},\
                {"label":"B","text":"NOTE OF MAY 1","id":null,"kind":"diplomatic_note","yearInferred":true,"note":null,"span":[60,70]}],\
                "classifiedBy":{"name":"Jane Roe","title":"Ambassador","reasons":["1.4(b)"],"derivedFrom":null},\
                "paragraphs":[{"number":1,"marking":"C","level":"CONFIDENTIAL","role":"action_request","label":"ACTION REQUEST",\
                "heading":"SUMMARY","text":"Café: ref A.","span":[70,80]}],\
                "mentions":[{"form":"label","text":"ref A","references":[0],"id":"08ANYPOST99","yearInferred":false,"place":"p1","paragraph":null,"span":[78,83]}],\
                "headings":["SUMMARY"],"signature":["ROE"],\
                "source":{"publisher":"Cablegate page","sha256":"0000000000000000000000000000000000000000000000000000000000000000",\
                "path":"box.zip!/09ANYPOST12.txt","id":"09ANYPOST12","created":"2009-01-10 08:08","released":"2011-08-30 01:44",\
                "classification":"CONFIDENTIAL//NOFORN","origin":"Embassy Any Post","title":"A title","tags":["PREL"],\
                "references":["08ANYPOST99"],"attributes":{"Drafter":"n/a"}},\
                "findings":[{"code":"retransmission","severity":"info","message":"Sent again.","span":[4,7]}],\
                "spans":{"mrn":[1,2],"transmissionId":[1,2],"routing":[1,2],"origin":[1,2],"security":[1,2],"signals":[[1,2]],\
                "precedence":[1,2],"infoPrecedence":[1,2],"dtg":[1,2],"from":[1,2],"classification":[1,2],"captions":[[1,2]],\
                "attention":[[1,2]],"executiveOrder":[1,2],"declassify":[3,4],"tags":[[1,2]],"subject":[1,2],\
                "subjectMarking":[1,2],"classifiedBy":[5,6],"headings":[[1,2]],"signature":[[1,2]]},"unread":[]}
                """, line(full()));
    }

    @Test
    void whatIsAbsentIsNullOrAnEmptyList() {
        assertEquals("""
                {"schema":"reftel/telegram/1","id":null,"mrn":null,"transmissionId":null,"routing":null,"origin":null,\
                "security":null,"signals":[],"precedence":null,"infoPrecedence":null,"dtg":null,"from":null,"action":[],\
                "info":[],"exempt":[],"distribution":null,"classification":null,"section":null,"sections":1,"captions":[],\
                "attention":[],"executiveOrder":null,"declassify":null,"tags":[],"subject":null,"subjectMarking":null,\
                "references":[],"classifiedBy":null,"paragraphs":[],"mentions":[],"headings":[],"signature":[],\
                "source":{"publisher":"text","sha256":"0000000000000000000000000000000000000000000000000000000000000000",\
                "path":"box.zip!/09ANYPOST12.txt","id":null,"created":null,"released":null,"classification":null,"origin":null,\
                "title":null,"tags":[],"references":[],"attributes":{}},"findings":[],\
                "spans":{"mrn":null,"transmissionId":null,"routing":null,"origin":null,"security":null,"signals":[],\
                "precedence":null,"infoPrecedence":null,"dtg":null,"from":null,"classification":null,"captions":[],\
                "attention":[],"executiveOrder":null,"declassify":null,"tags":[],"subject":null,"subjectMarking":null,\
                "classifiedBy":null,"headings":[],"signature":[]},"unread":[]}
                """, line(bare(null, List.of())));
    }

    @Test
    void whatStandsInTheTextUnreadIsNamedWithItsPlace() {
        String json = line(bare(
                Reading.without(Reading.Legibility.WITHHELD, new TextSpan(7, 19)),
                List.of(Reading.without(Reading.Legibility.EMPTY, new TextSpan(20, 25)), reading("PREL"))));
        assertTrue(json.contains("\"tags\":[\"PREL\"],\"subject\":null,"), json);
        assertTrue(json.contains("\"tags\":[[1,2]],\"subject\":null,"), json);
        assertTrue(
                json.endsWith("\"unread\":[{\"field\":\"tags\",\"why\":\"empty\",\"span\":[20,25]},"
                        + "{\"field\":\"subject\",\"why\":\"withheld\",\"span\":[7,19]}]}\n"),
                json);
    }

    @Test
    void theSchemaAllowsAFullAndABareTelegramAndNamesEveryField() throws IOException {
        Map<String, @Nullable Object> schema = Json.object(Json.parse(Files.readString(schemaFile())));
        assertEquals(List.of(), Schema.faults(schema, Json.parse(line(full()))));
        assertEquals(List.of(), Schema.faults(schema, Json.parse(line(bare(null, List.of())))));
        assertEquals(
                List.of(),
                Schema.faults(
                        schema,
                        Json.parse(line(
                                bare(Reading.without(Reading.Legibility.ILLEGIBLE, new TextSpan(7, 19)), List.of())))));
    }

    @Test
    void placesOfAnEmendedTelegramAreThoseOfItsCopyAndTheEmendationsAreListed() throws IOException {
        String json = line(bare(Reading.of("A subject", new TextSpan(7, 16)), List.of()), EMENDED);
        assertTrue(json.contains("\"subject\":[9,18],"), json);
        assertTrue(
                json.endsWith("\"emendations\":[{\"number\":3,\"span\":[2,6],\"before\":\"te/h\",\"after\":\"the\","
                        + "\"by\":\"Jane Roe\",\"made\":\"2026-11-22T09:30:00Z\",\"reason\":\"a slash\"}]}\n"),
                json);
        Map<String, @Nullable Object> schema = Json.object(Json.parse(Files.readString(schemaFile())));
        assertEquals(List.of(), Schema.faults(schema, Json.parse(json)));
    }

    @Test
    void theSchemaNamesTheFieldsInTheOrderInWhichTheyAreWritten() throws IOException {
        Map<String, @Nullable Object> schema = Json.object(Json.parse(Files.readString(schemaFile())));
        assertEquals(
                new ArrayList<>(Json.object(schema.get("properties")).keySet()),
                new ArrayList<>(Json.object(Json.parse(line(full(), EMENDED))).keySet()));
    }

    @Test
    void theSchemaKnowsEveryRoleKindPrecedenceAndSeverity() throws IOException {
        String schema = Files.readString(schemaFile());
        List<String> words = new ArrayList<>();
        for (Role role : Role.values()) {
            words.add(role.json());
        }
        for (Reftel.Kind kind : Reftel.Kind.values()) {
            words.add(kind.json());
        }
        for (Precedence precedence : Precedence.values()) {
            words.add(precedence.word());
        }
        assertEquals(
                List.of(),
                words.stream()
                        .filter(word -> !schema.contains("\"" + word + "\""))
                        .toList());
    }

    @Test
    void theSchemaRefusesAWrongTelegram() throws IOException {
        Map<String, @Nullable Object> schema = Json.object(Json.parse(Files.readString(schemaFile())));
        String json = line(full())
                .replace("\"role\":\"action_request\"", "\"role\":\"advice\"")
                .replace("\"dtg\":\"2009-01-10T08:12Z\"", "\"dtg\":\"2009-01-10 08:12\"")
                .replace("\"sections\":3", "\"sections\":\"3\"")
                .replace("\"span\":[0,5]", "\"span\":[0]");
        assertEquals(4, Schema.faults(schema, Json.parse(json)).size());
    }

    @Test
    void findingsAreWrittenWithLineAndColumnAsTheirSchemaSays() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Telegram telegram = full();
        new FindingsJson().writeLine(telegram, COPY, telegram.findings(), out);
        String json = out.toString(StandardCharsets.UTF_8);
        assertEquals("""
                {"schema":"reftel/findings/1","id":"09ANYPOST12",\
                "sha256":"0000000000000000000000000000000000000000000000000000000000000000",\
                "path":"box.zip!/09ANYPOST12.txt",\
                "findings":[{"code":"retransmission","severity":"info","message":"Sent again.","span":[4,7],\
                "line":1,"column":5}]}
                """, json);
        Path schema = schemaFile().resolveSibling("findings-1.json");
        assertEquals(List.of(), Schema.faults(Json.object(Json.parse(Files.readString(schema))), Json.parse(json)));
    }

    @Test
    void aSurrogateWithoutItsPartnerIsReplaced() {
        assertEquals("a\uFFFDb", TelegramJson.encodable("a\uD83Db"));
        assertEquals("\uFFFD", TelegramJson.encodable("\uDE00"));
        assertEquals("x\uD83D\uDE00\uFFFD", TelegramJson.encodable("x\uD83D\uDE00\uD83D"));
        String json = line(bare(reading("\uD83D\uDE00 \uDE00"), List.of()));
        assertTrue(json.contains("\"subject\":\"\uD83D\uDE00 \uFFFD\""), json);
    }

    private static String line(Telegram telegram) {
        return line(telegram, COPY);
    }

    private static String line(Telegram telegram, CopyFacts copy) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TelegramJson().writeLine(telegram, copy, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Telegram full() {
        return new Telegram(
                new SourceText("x".repeat(100)),
                tree(),
                new PublisherStatement(
                        "Cablegate page",
                        "09ANYPOST12",
                        "2009-01-10 08:08",
                        "2011-08-30 01:44",
                        "CONFIDENTIAL//NOFORN",
                        "Embassy Any Post",
                        "A title",
                        List.of("PREL"),
                        List.of("08ANYPOST99"),
                        Map.of("Drafter", "n/a")),
                TelegramId.of(2009, "ANY POST", 12),
                new Telegram.Transmission(
                        reading("VZCZCXRO0012"),
                        reading(new Telegram.RoutingLine(List.of("P", "R"), List.of("RUEHAA"))),
                        reading(new Telegram.FromStation("RUEHZZ", "0012", 1, "0100812")),
                        reading("ZNY CCCCC ZZH"),
                        List.of(reading("ZDK"))),
                new Telegram.Addresses(
                        reading(Precedence.PRIORITY),
                        reading(Precedence.ROUTINE),
                        reading(new Dtg(LocalDateTime.of(2009, 1, 10, 8, 12))),
                        reading("AMEMBASSY ANY POST"),
                        List.of(new Address(
                                "RUEHC",
                                "SECSTATE WASHDC//JF//",
                                Precedence.NIACT_IMMEDIATE,
                                "0001-0002",
                                new TextSpan(20, 30))),
                        List.of(new Address(null, "USDOC WASHDC", null, null, new TextSpan(30, 40))),
                        List.of(new Address(null, "AMCONSUL ELSEWHERE", null, null, new TextSpan(40, 50)))),
                new Distribution(
                        "ORIGIN",
                        List.of(new Distribution.Office("SS", 25)),
                        List.of(new Distribution.Office("OCT", null)),
                        26,
                        "S/S:DOE",
                        List.of("S/S - MR. ROE"),
                        new TextSpan(0, 5)),
                new Telegram.Head(
                        reading("CONFIDENTIAL"),
                        1,
                        3,
                        reading(new Mrn("ANY POST", 12, 2009)),
                        List.of(reading("NOFORN")),
                        List.of(reading("STATE FOR S/P")),
                        reading("12958"),
                        new Declassification("DECL: 01/10/2019", LocalDate.of(2019, 1, 10), null, new TextSpan(3, 4)),
                        List.of(reading("PREL")),
                        reading("A \"QUOTED\" SUBJECT"),
                        reading("C"),
                        List.of(
                                new Reftel(
                                        "A",
                                        "08 ANY POST 99",
                                        TelegramId.of(2008, "ANY POST", 99),
                                        Reftel.Kind.TELEGRAM,
                                        false,
                                        "NOTAL",
                                        new TextSpan(50, 60)),
                                new Reftel(
                                        "B",
                                        "NOTE OF MAY 1",
                                        null,
                                        Reftel.Kind.DIPLOMATIC_NOTE,
                                        true,
                                        null,
                                        new TextSpan(60, 70))),
                        new Classifier("Jane Roe", "Ambassador", List.of("1.4(b)"), null, new TextSpan(5, 6))),
                new Telegram.Body(
                        List.of(new Paragraph(
                                1,
                                "C",
                                "CONFIDENTIAL",
                                Role.ACTION_REQUEST,
                                "ACTION REQUEST",
                                "SUMMARY",
                                new RunningText("Café: ref A.", OffsetMap.identity(12, 72)),
                                new TextSpan(70, 80))),
                        List.of(reading("SUMMARY")),
                        List.of(reading("ROE"))),
                List.of(Finding.of(FindingCode.RETRANSMISSION, new TextSpan(4, 7), "Sent again.")));
    }

    private static Telegram bare(@Nullable Reading<String> subject, List<Reading<String>> tags) {
        return new Telegram(
                new SourceText(""),
                tree(),
                PublisherStatement.none("text"),
                null,
                new Telegram.Transmission(null, null, null, null, List.of()),
                new Telegram.Addresses(null, null, null, null, List.of(), List.of(), List.of()),
                null,
                new Telegram.Head(
                        null, null, 1, null, List.of(), List.of(), null, null, tags, subject, null, List.of(), null),
                new Telegram.Body(List.of(), List.of(), List.of()),
                List.of());
    }

    private static <T> Reading<T> reading(T value) {
        return Reading.of(value, new TextSpan(1, 2));
    }

    /** The JSON form never looks at the tree. */
    @SuppressWarnings("NullAway")
    private static SyntaxTree tree() {
        return null;
    }

    private static Path schemaFile() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("docs/schema/telegram-1.json"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new AssertionError("docs/schema/telegram-1.json is not above the working folder");
        }
        return folder.resolve("docs/schema/telegram-1.json");
    }
}
