package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ExportTest {
    private static final Visitor visitor = Visitor.ofSpecimens();

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void everyTelegramThatAnswersIsInTheExport() {
        HttpResponse<String> answer = visitor.get("/api/v1/export?q=post:astana&format=jsonl");
        String total =
                visitor.get("/api/v1/search?q=post:astana&limit=0").body().replaceFirst(".*\"total\":(\\d+).*", "$1");

        assertEquals(200, answer.statusCode());
        assertEquals("application/x-ndjson", header(answer, "Content-Type"));
        assertEquals("attachment; filename=\"telegrams.jsonl\"", header(answer, "Content-Disposition"));
        assertEquals(total, Long.toString(answer.body().lines().count()));
        assertTrue(answer.body().lines().allMatch(line -> line.startsWith("{\"schema\":\"reftel/telegram/1\",")));
    }

    @Test
    void theManifestSaysWhatTheExportIs() throws Exception {
        String export = visitor.get("/api/v1/export?q=post:astana&format=csv").body();
        String manifest = visitor.get("/api/v1/export?q=post:astana&format=csv&manifest=1")
                .body();

        byte[] bytes = export.getBytes(StandardCharsets.UTF_8);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertTrue(manifest.contains("\"bytes\":" + bytes.length + ",\"sha256\":\"" + sha256 + "\""), manifest);
        assertTrue(manifest.startsWith("{\"schema\":\"reftel/export/1\",\"file\":null,\"format\":\"csv\","), manifest);
    }

    @Test
    void aFormThatIsNotThereIsNamedWithThoseThatAre() {
        HttpResponse<String> answer = visitor.get("/api/v1/export?q=oil&format=pdf");

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("format is one of jsonl, csv, text, parquet, not “pdf”."), answer.body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
