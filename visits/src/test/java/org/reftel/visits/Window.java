package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A window of a real browser, Chromium, on the reading room. Tests that need one are skipped where the machine has none. */
final class Window implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final int PATIENCE_MILLIS = 10_000;

    /** One browser for all tests of a run: it takes seconds to start. */
    private static @Nullable Browser browser;

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private int status;

    private Window(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onPageError(troubles::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });
    }

    /** How a window looks. */
    enum Look {
        LIGHT(1280, 900, ColorScheme.LIGHT),
        DARK(1280, 900, ColorScheme.DARK),
        NARROW(390, 844, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Look(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    static Window open(Look look) {
        return open(look, true);
    }

    static Window withoutScript() {
        return open(Look.LIGHT, false);
    }

    private static Window open(Look look, boolean script) {
        return new Window(browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(look.width, look.height)
                        .setColorScheme(look.scheme)
                        .setJavaScriptEnabled(script)));
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            Optional<Path> chromium = chromium();
            assumeTrue(
                    chromium.isPresent(),
                    "No Chromium on this machine (looked for $REFTEL_CHROMIUM and " + NAMES
                            + "): browser tests did not run");
            Optional<Path> node = find("node");
            assumeTrue(node.isPresent(), "No Node.js on this machine: browser tests did not run");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of(
                            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                            "1",
                            "PLAYWRIGHT_NODEJS_PATH",
                            node.orElseThrow().toString())));
            Browser started = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium.orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = started;
        }
        return browser;
    }

    private static Optional<Path> chromium() {
        String named = System.getenv("REFTEL_CHROMIUM");
        if (named != null && !named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        return NAMES.stream().flatMap(name -> find(name).stream()).findFirst();
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Page page() {
        return page;
    }

    /** Lets pages do what a browser asks its reader about: {@code clipboard-read}. */
    Window allow(String... permissions) {
        context.grantPermissions(List.of(permissions));
        return this;
    }

    /** Goes to an address, and sees that it is answered. */
    Window visit(Visitor visitor, String path) {
        Response response = page.navigate(visitor.address() + path.substring(1));
        assertTrue(response != null && response.status() < 500, path);
        status = response.status();
        return this;
    }

    /** With which the last address was answered. */
    int status() {
        return status;
    }

    /** What went wrong in the page since it was opened: errors of scripts, what the content policy forbade. */
    List<String> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        context.close();
    }
}
