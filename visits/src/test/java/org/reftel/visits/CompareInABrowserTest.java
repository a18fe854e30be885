package org.reftel.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reftel.visits.Window.Look;

/** The way of a reader who wants to know what a copy withholds. */
class CompareInABrowserTest {
    private static final Visitor visitor =
            Visitor.of(List.of(Visitor.repository().resolve("specimens/story")));
    private static final String ADDRESS = "/telegrams/08BISHKEK455/compare";

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void fromATelegramToWhatItsCopiesWithholdAndToThePlaceInTheText() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, "/telegrams/08BISHKEK455").page();
            page.click("text=Compare the copies");
            assertThat(page).hasURL(Pattern.compile(".*/telegrams/08BISHKEK455/compare$"));
            assertThat(page.locator("section[aria-labelledby=withheld] .variants li"))
                    .hasCount(2);

            page.locator("section[aria-labelledby=withheld] a.where").first().click();
            assertThat(page.locator("mark.variant:target")).hasText("XXXXXXXXXXXX");
            assertThat(page.locator("mark.variant:target")).isInViewport();
            assertEquals(List.of(), window.troubles());
        }
    }

    @Test
    void copiesAreChosenWithTheKeyboard() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, ADDRESS).page();
            assertThat(page.locator(".columns .names p")).hasCount(3);
            page.focus("input[name=of][value=C]");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*\\?of=A&of=B$"));
            assertThat(page.locator(".columns .names p")).hasCount(2);
            assertThat(page.locator("input[name=of][value=C]")).not().isChecked();
        }
    }

    @Test
    void copiesAreShownAsTheyStandAndAsTheySay() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, ADDRESS).page();
            assertThat(page.locator(".cell.source")).hasCount(0);
            page.check("input[name=furniture]");
            page.locator(".choice button").click();
            assertThat(page.locator(".line.body .cell.source").first()).isVisible();

            page.uncheck("input[name=furniture]");
            page.locator(".choice button").click();
            assertThat(page.locator(".cell.source")).hasCount(0);
        }
    }

    @Test
    void aWordOfTheCompositeTellsAtTheKeyboardWhoseItIs() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, ADDRESS + "?of=A&of=B").page();
            page.locator(".composite .from").first().focus();
            assertThat(page.locator(".composite .from:focus"))
                    .hasAttribute("aria-description", "Supplied from copy B; elsewhere withheld.");
        }
    }

    @Test
    void everythingIsThereWithoutScript() {
        try (Window window = Window.withoutScript()) {
            Page page = window.visit(visitor, ADDRESS).page();
            page.uncheck("input[name=of][value=B]");
            page.locator(".choice button").click();
            assertThat(page).hasURL(Pattern.compile(".*\\?of=A&of=C$"));
            assertThat(page.locator("section[aria-labelledby=withheld] .variants li"))
                    .hasCount(1);
            assertThat(page.locator(".composite .from").first()).hasText("Meerim Kasymalieva");
        }
    }

    @Test
    void onATelephoneOneTextStandsForCopiesThatSayTheSameAndSaysSo() {
        try (Window window = Window.open(Look.NARROW)) {
            Page page = window.visit(visitor, ADDRESS).page();
            assertThat(page.locator(".line.body .shared").first()).isVisible();
            assertThat(page.locator(".line.body .shared").first()).hasText("the same in A, B, C");
            assertThat(page.locator(".line.body:not(.differs) .cell:visible").first())
                    .isVisible();
            assertEquals(
                    page.locator(".line.body:not(.differs)").count(),
                    page.locator(".line.body:not(.differs) .cell:visible").count());
            assertThat(page.locator(".line.body.differs").first().locator(".cell:visible"))
                    .hasCount(3);
            assertEquals(
                    390,
                    ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(),
                    "the page is no wider than the screen");
        }
    }
}
