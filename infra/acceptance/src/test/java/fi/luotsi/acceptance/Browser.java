package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Debian's Chromium, or the one that {@code LUOTSI_BROWSER_PATH} names, driven as a person drives it, in a profile folder of its own. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final BrowserContext context;
    private final String base;

    private Browser(Playwright playwright, BrowserContext context, String base) {
        this.playwright = playwright;
        this.context = context;
        this.base = base;
    }

    /** Where there is no browser the test is skipped, unless {@code LUOTSI_BROWSER} is {@code required}. */
    static Path program() {
        Path program = Stream.of(
                        System.getenv("LUOTSI_BROWSER_PATH"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(""));
        boolean there = !program.toString().isEmpty();
        if ("required".equals(System.getenv("LUOTSI_BROWSER"))) {
            assertThat(there)
                    .as("a Chromium, which this run may not do without")
                    .isTrue();
        }
        assumeTrue(
                there,
                "The pages are not tried in a browser: there is no Chromium (apt-get install chromium, or LUOTSI_BROWSER_PATH).");
        return program;
    }

    static Browser open(Path program, Path profile, String base, String language, int width) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(program)
                                .setHeadless(true)
                                .setArgs(FLAGS)
                                .setLocale(language)
                                .setTimezoneId("Europe/Helsinki")
                                .setViewportSize(width, 900));
        context.setDefaultTimeout(20_000);
        return new Browser(playwright, context, base);
    }

    Page page() {
        return context.pages().getFirst();
    }

    /** Signs in through the start page and the demonstration's issuer. */
    Page signIn(String user) {
        Page page = page();
        page.navigate(base + "/my-day");
        page.locator("button[name=user][value=" + user + "], input[name=user][value=" + user + "]")
                .first()
                .click();
        page.waitForURL("**/my-day");
        return page;
    }

    Page go(String path) {
        Page page = page();
        page.navigate(base + path);
        page.waitForLoadState(LoadState.LOAD);
        return page;
    }

    /** Opens a page, and gives what the server sent, before any script. */
    String sent(String path) {
        Response response = Objects.requireNonNull(page().navigate(base + path));
        return response.text();
    }

    /** Whether there is no connection, for pages and all that works for them. */
    void offline(boolean away) {
        context.setOffline(away);
    }

    /** As if the session had ended; the device stays known. */
    void endSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("luotsi"));
    }

    /** Nobody is signed in any more. */
    void signOut() {
        context.clearCookies();
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
