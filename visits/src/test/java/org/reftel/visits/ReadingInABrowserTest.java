package org.reftel.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reftel.visits.Window.Look;

/** The ways through a telegram that a person takes. */
class ReadingInABrowserTest {
    private static final Visitor visitor =
            Visitor.of(List.of(Visitor.repository().resolve("specimens/story")));

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void fromASearchToTheMarkedWordsOfATelegram() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, "/").page();
            page.fill("#q", "accordion");
            page.press("#q", "Enter");
            page.click("text=TEA WITH THE GAUGE-KEEPER");

            assertThat(page).hasURL(Pattern.compile(".*/telegrams/09BISHKEK377.*"));
            assertThat(page.locator("h1")).hasText("TEA WITH THE GAUGE-KEEPER");
        }
    }

    @Test
    void theKeysJumpFromMarkToMark() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page =
                    window.visit(visitor, "/telegrams/09ASTANA811?q=protocol").page();
            page.keyboard().press("j");
            page.keyboard().press("j");

            assertThat(page.locator("mark.now")).hasId("h2");
            assertThat(page.locator("[data-place]")).hasText("2 of 2");
            page.keyboard().press("k");
            assertThat(page.locator("mark.now")).hasId("h1");
        }
    }

    @Test
    void theKeysGoFromResultToResult() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, "/search?q=gauge").page();
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");

            assertThat(page.locator(".hit h3 a").first()).isFocused();
        }
    }

    @Test
    void theKeysTurnPagesAndFindTheSearchBox() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, "/telegrams/09ASTANA811").page();
            page.keyboard().press("p");
            assertThat(page).hasURL(Pattern.compile(".*/telegrams/09ASTANA355$"));
            page.keyboard().press("/");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            assertThat(page.locator("dialog#keys")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog#keys")).isHidden();
        }
    }

    @Test
    void aSignIsExplainedWhenTheKeyboardReachesIt() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, "/telegrams/09ASTANA811/wire").page();
            page.locator(".gloss", new Page.LocatorOptions().setHasText("ZNY"))
                    .first()
                    .focus();

            assertEquals(
                    true,
                    page.evaluate(
                            "getComputedStyle(document.activeElement, '::after').content.includes('protected')"
                                    + " || getComputedStyle(document.activeElement, '::after').content.includes('class letter')"));
        }
    }

    @Test
    void theSignsOfATextAreOneStopAndTheArrowsGoOn() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, "/telegrams/09ASTANA811/wire").page();
            assertThat(page.locator(".lines [tabindex='0']")).hasCount(1);
            page.locator(".lines [tabindex='0']").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(".lines .gloss").nth(1)).isFocused();
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator(".lines .gloss").first()).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".lines .lineno:focus")).hasCount(1);
            assertThat(page.locator(".lines [tabindex='0']")).hasCount(1);
        }
    }

    @Test
    void aLinkToAParagraphShowsIt() {
        try (Window window = Window.open(Look.NARROW)) {
            Page page = window.visit(visitor, "/telegrams/09BISHKEK377#p5").page();

            assertThat(page.locator("#p5")).isInViewport();
            assertTrue((Boolean) page.evaluate("document.querySelector('#p5').matches(':target')"));
        }
    }

    @Test
    void withoutScriptEveryWayIsALink() {
        try (Window window = Window.withoutScript()) {
            Page page = window.visit(visitor, "/").page();
            page.fill("#q", "09ASTANA811");
            page.click("button:has-text('Search')");
            page.locator("main a[href*='/telegrams/09ASTANA811'], .views a")
                    .first()
                    .click();
            page.click("text=As transmitted");
            assertThat(page.locator(".lines")).containsText("FM AMEMBASSY ASTANA");
            page.click("text=How to read this telegram");
            assertThat(page.locator(".lines")).containsText("Format line 6: who sends it.");
            page.click(".views >> text=To read");
            page.click("text=Cite");
            assertThat(page.locator("#note")).containsText("telegram 09ASTANA811, May 12, 2009");
        }
    }

    @Test
    void oneViewLeadsToTheOthersAndKeepsTheMarks() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page =
                    window.visit(visitor, "/telegrams/09ASTANA811?q=protocol").page();
            page.click("text=As published");

            assertThat(page).hasURL(Pattern.compile(".*/published\\?q=protocol$"));
            assertThat(page.locator("mark").first())
                    .containsText(Pattern.compile("protocol", Pattern.CASE_INSENSITIVE));
        }
    }
}
