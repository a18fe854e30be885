package org.reftel.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ImportPagesTest {
    @Test
    void theFormLeadsToAPageThatShowsHowTheImportGoes() throws Exception {
        try (Visitor visitor =
                Visitor.of(List.of(Visitor.repository().resolve("specimens/ok/the-bridge-at-karasu.tel")))) {
            byte[] dump = Files.readAllBytes(Visitor.repository().resolve("specimens/story/dump.csv"));

            HttpResponse<String> sent = visitor.send(
                    "/import",
                    request -> request.header("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                            .POST(BodyPublishers.ofByteArray(Multipart.of("<b>dump.csv", dump))));
            String page = sent.headers().firstValue("Location").orElse("");
            String shown = visitor.get(page).body();
            for (int i = 0; i < 600 && !shown.contains("data-state=\"done\""); i++) {
                assertTrue(shown.contains("<noscript><meta http-equiv=\"refresh\""), shown);
                Thread.sleep(100);
                shown = visitor.get(page).body();
            }

            assertEquals(303, sent.statusCode());
            assertTrue(shown.contains("Import of <bdi>&lt;b&gt;dump.csv</bdi>"), shown);
            assertTrue(shown.contains("telegrams in them"), shown);
            assertFalse(shown.contains("http-equiv=\"refresh\""), shown);
            assertTrue(visitor.get("/import").body().contains("href=\"" + page + "\""));
        }
    }

    @Test
    void theBrowserShowsHowAnImportGoesWithoutLoadingThePageAgain() throws Exception {
        AtomicReference<HeldIntake> held = new AtomicReference<>();
        try (Visitor visitor = Visitor.holding(
                        List.of(Visitor.repository().resolve("specimens/ok/the-bridge-at-karasu.tel")), held);
                Window window = Window.open(Window.Look.LIGHT)) {
            Page page = window.visit(visitor, "/import").page();
            page.setInputFiles("#files", Visitor.repository().resolve("specimens/story/dump.csv"));
            page.click("main button[type=submit]");
            held.get().awaitBegun();
            page.waitForURL("**/import/*");
            page.evaluate("window.sameAsBefore = true");
            assertThat(page.locator("[role=status]")).containsText("running");

            held.get().goOn();

            assertThat(page.locator(".outcome")).containsText("telegrams in them");
            assertThat(page.locator("[role=status]")).containsText("done");
            assertEquals(true, page.evaluate("window.sameAsBefore"));
            assertTrue(page.title().contains("done"), page.title());
            assertEquals(List.of(), window.troubles());
        }
    }

    @Test
    void aFormWithoutAFileSaysWhatIsMissing() {
        try (Visitor visitor =
                Visitor.of(List.of(Visitor.repository().resolve("specimens/ok/the-bridge-at-karasu.tel")))) {
            HttpResponse<String> sent = visitor.send(
                    "/import",
                    request -> request.header("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                            .POST(BodyPublishers.ofByteArray(Multipart.of("", new byte[0]))));

            assertEquals(400, sent.statusCode());
            assertTrue(sent.body().contains("There is no file with anything in it."), sent.body());
        }
    }
}
