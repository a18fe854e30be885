package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reftel.room.api.ProblemKind;

/** The description of the interface, the page to try it, and the addresses that answer, are one. */
class OpenApiTest {
    private static final Pattern ENDPOINT = Pattern.compile("\\{\"path\":\"([^\"]*)\",\"methods\":\\[([^\\]]*)\\]\\}");
    private static final Pattern DESCRIBED = Pattern.compile("(?m)^    \"(/[^\"]*)\": \\{$|^      \"([a-z]+)\": \\{$");
    private static final Visitor visitor = Visitor.ofSpecimens();

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void everyAddressIsDescribedAndEveryDescribedAddressIsThere() {
        assertEquals(served(), described());
    }

    @Test
    void everyDescribedAddressAnswers() {
        described().forEach((path, methods) -> {
            String asked = path.replace("{id}", "09ASTANA90217")
                    .replace("{wanted}", wanted())
                    .replace("{place}", "p1")
                    .replace("{sequence}", sequence())
                    .replace("{name}", "ASTANA")
                    .replace("{code}", "PREL")
                    .replace("{job}", "none")
                    .replace("{item}", "99")
                    .replace("{list}", "1")
                    .replace("{search}", "99")
                    .replace("{number}", "99");
            int status = visitor.get(asked).statusCode();
            boolean isOfNone = path.endsWith("{job}")
                    || path.endsWith("{item}")
                    || path.endsWith("{search}")
                    || path.endsWith("{number}");
            assertEquals(isOfNone ? 404 : 200, status, asked);
            for (String other : new String[] {"PUT", "DELETE"}) {
                if (!methods.contains(other.toLowerCase(java.util.Locale.ROOT))) {
                    HttpResponse<String> refused =
                            visitor.send(asked, request -> request.method(other, BodyPublishers.noBody()));
                    assertEquals(405, refused.statusCode(), other + " " + asked);
                }
            }
        });
    }

    @Test
    void thePageToTryItHasEveryAddressThatCanBeAsked() {
        String page = visitor.get("/api").body();
        served().forEach((path, methods) -> {
            if (methods.contains("get")) {
                assertTrue(page.contains("<input type=\"hidden\" name=\"path\" value=\"" + path + "\">"), path);
            }
        });
    }

    @Test
    void theFormOfAPageLeadsToItsAddress() {
        HttpResponse<String> answer = visitor.get(
                "/api/try?path=%2Fapi%2Fv1%2Ftelegrams%2F%7Bid%7D%2Freferences&id=La+Paz%201&from=3&limit=");

        assertEquals(303, answer.statusCode());
        assertEquals(
                "/api/v1/telegrams/La%20Paz%201/references?from=3",
                answer.headers().firstValue("Location").orElse(""));
        assertEquals(
                404, visitor.get("/api/try?path=https://elsewhere.example/").statusCode());
    }

    @Test
    void everyProblemIsExplainedOnThePageAndInTheDocument() throws Exception {
        String page = visitor.get("/api").body();
        String document = Files.readString(Visitor.repository().resolve("docs/api.md"));
        for (ProblemKind kind : ProblemKind.values()) {
            assertTrue(page.contains("<dt id=\"" + kind.word() + "\">"), kind.word());
            assertTrue(
                    document.contains("| `" + kind.word() + "` | " + kind.status() + " | " + kind.explanation() + " |"),
                    kind.word());
        }
    }

    private static String sequence() {
        return visitor.get("/api/v1/telegrams/09ASTANA90217/witnesses")
                .body()
                .replaceFirst("(?s).*?\"sequence\":(\\d+).*", "$1");
    }

    private static String wanted() {
        return visitor.get("/api/v1/wanted").body().replaceFirst("(?s).*?\\{\"id\":\"([^\"]*)\".*", "$1");
    }

    private static Map<String, Set<String>> served() {
        Map<String, Set<String>> served = new TreeMap<>();
        for (MatchResult endpoint :
                ENDPOINT.matcher(visitor.get("/api/v1").body()).results().toList()) {
            for (String method : endpoint.group(2).split(",")) {
                served.computeIfAbsent(endpoint.group(1), _ -> new TreeSet<>())
                        .add(method.replace("\"", "").toLowerCase(java.util.Locale.ROOT));
            }
        }
        return served;
    }

    private static Map<String, Set<String>> described() {
        Map<String, Set<String>> described = new TreeMap<>();
        String text = visitor.get("/api/v1/openapi.json").body();
        String paths = text.substring(text.indexOf("\n  \"paths\""), text.indexOf("\n  \"components\""));
        String path = "";
        for (MatchResult line : DESCRIBED.matcher(paths).results().toList()) {
            if (line.group(1) != null) {
                path = line.group(1);
            } else {
                described.computeIfAbsent(path, _ -> new TreeSet<>()).add(line.group(2));
            }
        }
        return described;
    }
}
