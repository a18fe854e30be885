package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reftel.visits.Window.Look;

/** The search box, with the keyboard alone. */
class SearchBoxInABrowserTest {
    private static final Visitor visitor = SmallArchive.visit();

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void whatIsOfferedIsTakenWithTheArrowsAndEnter() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, "/").page();
            Locator box = page.getByLabel("Search telegrams");
            box.pressSequentially("oil tag:petro");
            Locator offers = page.locator("#offers");
            offers.waitFor();

            assertEquals("true", box.getAttribute("aria-expanded"));
            assertEquals(List.of("tag:EPET"), offers.locator(".text").allTextContents());
            box.press("ArrowDown");
            assertEquals("offer-0", box.getAttribute("aria-activedescendant"));
            box.press("Enter");
            assertEquals("oil tag:EPET ", box.inputValue());
            assertFalse(offers.isVisible());

            box.press("Enter");
            page.waitForURL("**/search?q=oil+tag%3AEPET*");
            assertEquals("1 telegram", page.locator("h1").textContent());
            assertEquals(List.of(), window.troubles());
        }
    }

    @Test
    void escapeClosesTheOffersAndKeepsTheQuery() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, "/search?q=oil").page();
            Locator box = page.getByLabel("Search telegrams");
            box.press("End");
            box.pressSequentially(" fr");
            Locator offers = page.locator("#offers");
            offers.waitFor();
            box.press("Escape");

            assertFalse(offers.isVisible());
            assertEquals("oil fr", box.inputValue());
        }
    }

    @Test
    void aStretchOfTimeIsDrawnOverTheBars() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, "/?year=2009").page();
            Locator bars = page.locator("svg.bars");
            var box = bars.boundingBox();
            double month = box.width / 12;
            page.mouse().move(box.x + month * 1.5, box.y + 40);
            page.mouse().down();
            page.mouse().move(box.x + month * 2.5, box.y + 40);
            page.mouse().move(box.x + month * 3.5, box.y + 40);
            assertEquals(
                    "1 February 2009 to 30 April 2009",
                    page.locator(".timeline output").textContent());
            page.mouse().up();

            page.waitForURL("**/search?q=date%3A2009-02-01..2009-04-30");
            assertEquals("1 telegram", page.locator("h1").textContent());
            assertEquals(List.of(), window.troubles());
        }
    }

    @Test
    void aStretchOfTimeIsChosenWithTheKeysAndABarIsStillALink() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, "/?year=2009").page();
            Locator bars = page.locator("svg.bars");
            bars.focus();
            for (int i = 0; i < 3; i++) {
                bars.press("ArrowRight");
            }
            bars.press("Shift+End");
            bars.press("Enter");
            page.waitForURL("**/search?q=date%3A2009-03-01..2009-12-31");
            assertEquals("3 telegrams", page.locator("h1").textContent());

            window.visit(visitor, "/?year=2009");
            bars.locator("a").first().click();
            page.waitForURL("**/search?q=date%3A2009-03");
        }
    }

    @Test
    void withoutScriptAStretchOfTimeIsWritten() {
        try (Window window = Window.withoutScript()) {
            Page page = window.visit(visitor, "/search?q=pipeline").page();
            page.locator(".choose summary").click();
            page.locator("input[name=to]").fill("2009-05-01");
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();

            assertEquals("1 telegram", page.locator("h1").textContent());
            assertTrue(page.url().endsWith("/search?q=pipeline+date%3A2009-03-01..2009-05-01"), page.url());
        }
    }

    @Test
    void withoutScriptAQueryIsAskedNarrowedAndWidened() {
        try (Window window = Window.withoutScript()) {
            Page page = window.visit(visitor, "/").page();
            page.getByLabel("Search telegrams").fill("pipeline");
            page.getByLabel("Search telegrams").press("Enter");
            assertEquals("2 telegrams", page.locator("h1").textContent());

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Secret").setExact(true))
                    .click();
            assertEquals("1 telegram", page.locator("h1").textContent());
            assertEquals(
                    "pipeline class:secret", page.getByLabel("Search telegrams").inputValue());

            page.getByLabel("Without pipeline").click();
            assertEquals("class:secret", page.getByLabel("Search telegrams").inputValue());
            assertTrue(page.url().endsWith("/search?q=class%3Asecret"), page.url());
        }
    }
}
