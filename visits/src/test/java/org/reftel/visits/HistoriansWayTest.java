package org.reftel.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reftel.visits.Window.Look;

/** One way through the web of references: from a search to the letter that asks for a telegram which nobody has. */
class HistoriansWayTest {
    private static final Visitor visitor =
            Visitor.of(List.of(Visitor.repository().resolve("specimens/story")));

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void fromASearchOverReferencesThreadAndGraphToACopyOfTheLetter() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.allow("clipboard-read", "clipboard-write")
                    .visit(visitor, "/search?q=id:08MOSCOW1710")
                    .page();
            page.click(".hit h3 a");
            at(page, "/telegrams/08MOSCOW1710");
            page.click("section.cites a:has-text('08ASTANA997')");
            at(page, "/telegrams/08ASTANA997");
            assertThat(page.locator("section.by blockquote b").first()).isVisible();
            page.click("footer.after >> text=Thread");
            at(page, "/telegrams/08ASTANA997/thread");
            assertThat(page.locator("ol.matter li.here .line a")).hasText("08ASTANA997");
            page.click("nav.views >> text=Graph");
            at(page, "/telegrams/08ASTANA997/graph");
            page.locator(".drawing a.wanted")
                    .filter(new Locator.FilterOptions().setHasText("951"))
                    .click();
            at(page, "/telegrams/08ASTANA951/graph");
            page.click("nav.views >> text=Wanted");
            at(page, "/wanted/08ASTANA951");
            page.click("details[open] button.copy");
            assertThat(page.locator("details[open] button.copy")).hasText("Copied");

            String letter = page.locator("#letter-foia").textContent();
            assertEquals(letter, page.evaluate("navigator.clipboard.readText()"));
            assertEquals(List.of(), window.troubles());
        }
    }

    @Test
    void theKeysGoTheSameWay() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, "/telegrams/08MOSCOW1710").page();
            keys(page, "g", "r");
            at(page, "/telegrams/08MOSCOW1710/references");
            enter(page, page.locator("section.cites a:has-text('08ASTANA997')"));
            at(page, "/telegrams/08ASTANA997");
            keys(page, "g", "f");
            at(page, "/telegrams/08ASTANA997/thread");
            keys(page, "g", "g");
            at(page, "/telegrams/08ASTANA997/graph");
            enter(page, page.locator(".drawing a.wanted").filter(new Locator.FilterOptions().setHasText("951")));
            at(page, "/telegrams/08ASTANA951/graph");
            keys(page, "g", "w");
            at(page, "/wanted");
            enter(page, page.locator(".wanteds a:has-text('08ASTANA951')"));
            at(page, "/wanted/08ASTANA951");
            enter(page, page.locator("summary:has-text('Mandatory declassification review')"));
            assertThat(page.locator("#letter-mdr")).isVisible();
            keys(page, "g", "c");
            at(page, "/coverage");
            enter(page, page.locator("main a[href='/coverage/ASTANA']").first());
            at(page, "/coverage/ASTANA");
            assertThat(page.locator("#y2008 a[href='/wanted/08ASTANA951']")).isVisible();
            assertEquals(List.of(), window.troubles());
        }
    }

    @Test
    void withoutScriptEveryStepIsALinkAndTheLetterAFile() {
        try (Window window = Window.withoutScript()) {
            Page page = window.visit(visitor, "/telegrams/08MOSCOW1710").page();
            page.click("footer.after >> text=Thread");
            at(page, "/telegrams/08MOSCOW1710/thread");
            page.click("ol.matter a:has-text('08ASTANA951')");
            at(page, "/telegrams/08ASTANA951/references");
            page.click("nav.views >> text=Wanted");
            at(page, "/wanted/08ASTANA951");
            assertThat(page.locator("button.copy").first()).isHidden();
            String letter = page.locator("#letter-foia").textContent();
            String file = page.locator("details[open] a[download]").getAttribute("href");

            assertEquals(letter.strip(), visitor.get(file).body().strip());
        }
    }

    /** Has arrived at an address, whatever is asked of it. */
    private static void at(Page page, String path) {
        assertThat(page).hasURL(Pattern.compile(".*[0-9]" + path + "([?#].*)?$"));
    }

    private static void keys(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Reaches a link as somebody does who has no pointer. */
    private static void enter(Page page, Locator link) {
        link.focus();
        page.keyboard().press("Enter");
    }
}
