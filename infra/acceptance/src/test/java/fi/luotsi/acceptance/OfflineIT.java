package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The desk in a browser whose connection comes and goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfflineIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NOTE = "textarea[name=note]";
    private static final String SAVE = "form[data-kept] button[type=submit]";
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Path scratch;
    private final List<Browser> browsers = new ArrayList<>();
    private Path chromium = Path.of("");
    private Program program;
    private GuidedCase casework;

    @SuppressWarnings("NullAway.Init")
    OfflineIT(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    /** A form that can be filled in without a connection. */
    enum Kind {
        NEW_CONTACT,
        CONTACT_NOTE,
        EPISODE_NOTE
    }

    /** Where a connection breaks. */
    enum Cut {
        BEFORE_SENDING,
        WHILE_SENDING,
        BEFORE_THE_ANSWER
    }

    @BeforeAll
    void start() {
        chromium = Browser.program();
        PlaywrightAssertions.setDefaultAssertionTimeout((double) SOON.toMillis());
        program = Program.start(scratch.resolve("data"));
        casework = new GuidedCase(program);
    }

    @AfterAll
    void stop() {
        browsers.forEach(Browser::close);
        if (program != null) {
            program.close();
        }
    }

    private Browser browser(String profile) {
        Browser browser = Browser.open(
                chromium, scratch.resolve(profile), program.address("").toString(), "en", 1280);
        browser.page().onDialog(dialog -> dialog.accept());
        return browser;
    }

    /** One browser for all cuts, in which helmi stays signed in. */
    private Browser helmis() {
        if (browsers.isEmpty()) {
            browsers.add(browser("helmi"));
            browsers.getFirst().signIn("helmi");
        }
        return browsers.getFirst();
    }

    static Stream<Arguments> everyCutOfEveryForm() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(Cut.values()).map(cut -> Arguments.of(kind, cut)));
    }

    @ParameterizedTest
    @MethodSource("everyCutOfEveryForm")
    void a_record_whose_connection_breaks_is_stored_exactly_once(Kind kind, Cut cut) {
        Browser browser = helmis();
        Page page = opened(browser, kind);
        String text = "Once " + kind + " " + cut;
        cut(browser, cut);
        fill(page, kind, text);
        page.locator(SAVE).click();
        page.waitForURL("**/drafts");
        told(page, "Waiting to be sent: 1");
        told(page, "#draft-list", text);
        mend(browser, cut);

        told(page, "Sent: 1");
        told(page, "#none", "Nothing waits.");
        browser.go("/my-day");
        assertThat(page.locator("#waiting").textContent()).isBlank();
        storedOnce(kind, text);
    }

    private static void cut(Browser browser, Cut cut) {
        Page page = browser.page();
        switch (cut) {
            case BEFORE_SENDING -> {
                browser.offline(true);
                page.reload();
                assertThat(page.locator("body[data-empty]").count()).isOne();
            }
            case WHILE_SENDING -> page.route("**", route -> onPost(route, () -> route.abort("connectionreset")));
            case BEFORE_THE_ANSWER ->
                page.route(
                        "**",
                        route -> onPost(route, () -> {
                            route.fetch();
                            route.abort("connectionreset");
                        }));
        }
    }

    private static void onPost(Route route, Runnable breaks) {
        if (route.request().method().equals("POST")) {
            breaks.run();
        } else {
            route.resume();
        }
    }

    private static void mend(Browser browser, Cut cut) {
        browser.page().unroute("**");
        if (cut == Cut.BEFORE_SENDING) {
            browser.offline(false);
        } else {
            browser.page().reload();
        }
    }

    @Test
    void what_is_typed_survives_a_reload_without_a_connection_and_needs_no_sending() {
        try (Browser browser = browser("typing")) {
            browser.signIn("helmi");
            Page page = opened(browser, Kind.NEW_CONTACT);
            browser.offline(true);
            fill(page, Kind.NEW_CONTACT, "Half a sentence");
            page.waitForURL("**/contacts/new?draft=*");
            page.reload();

            assertThat(page.locator("body[data-empty]").count()).isOne();
            assertThat(Axe.violations(page)).isEmpty();
            PlaywrightAssertions.assertThat(page.locator(NOTE)).hasValue("Half a sentence");
            assertThat(page.locator("input[name=topic]").first().isChecked()).isTrue();

            browser.go("/my-day");
            told(page, "Unfinished: 1");
            told(page, "There is no connection");
            assertThat(Axe.violations(page)).isEmpty();
            page.locator("[data-do=go-on]").click();
            PlaywrightAssertions.assertThat(page.locator(NOTE)).hasValue("Half a sentence");
            browser.offline(false);
            page.locator(SAVE).click();
            page.waitForURL("**/contacts/0*");
            storedOnce(Kind.NEW_CONTACT, "Half a sentence");
        }
    }

    @Test
    void a_draft_is_its_owners_alone_and_lies_readable_in_no_file_of_the_browser() throws IOException {
        String canary = "Luonnoslintunen";
        try (Browser browser = browser("shared")) {
            browser.signIn("aino");
            Page page = opened(browser, Kind.NEW_CONTACT);
            browser.offline(true);
            page.reload();
            fill(page, Kind.NEW_CONTACT, canary);
            page.locator(SAVE).click();
            page.waitForURL("**/drafts");
            told(page, "Waiting to be sent: 1");

            browser.offline(false);
            page.route("**/drafts/key", Route::abort);
            browser.go("/my-day");
            page.locator("form[action='/sign-out'] button").click();
            page.waitForURL(program.address("/").toString());
            told(page, "Sign in, and what waits is sent.");
            assertThat(keys(page)).isZero();
            page.unroute("**/drafts/key");

            browser.signIn("helmi");
            browser.go("/drafts");
            told(page, "#none", "Nothing waits.");
            assertThat(page.locator("#waiting").textContent()).isBlank();
            browser.go("/my-day");
            assertThat(casework.stored(Kind.NEW_CONTACT, canary)).isZero();
            page.evaluate("localStorage.setItem('planted', 'Istutettu" + canary.length() + "')");
        }
        Path profile = scratch.resolve("shared");
        assertThat(BrowserProfile.holding(profile, "Istutettu" + canary.length()))
                .isNotEmpty();
        assertThat(BrowserProfile.holding(profile, canary)).isEmpty();

        try (Browser browser = browser("shared")) {
            browser.endSession();
            Page page = browser.signIn("aino");
            told(page, "Sent: 1");
            storedOnce(Kind.NEW_CONTACT, canary);
        }
        assertThat(BrowserProfile.holding(profile, canary)).isEmpty();
    }

    @Test
    void what_others_recorded_meanwhile_is_shown_and_nothing_is_written_over() {
        try (Browser browser = browser("conflict")) {
            browser.signIn("helmi");
            Page page = opened(browser, Kind.CONTACT_NOTE);
            browser.offline(true);
            fill(page, Kind.CONTACT_NOTE, "Written on the road");
            page.locator(SAVE).click();
            page.waitForURL("**/drafts");
            casework.note("Written in the office");
            browser.offline(false);
            told(page, "Needs you: 1");
            page.locator("[data-do=open]").click();
            page.waitForURL("**/actions/addContactNote?shown=*");

            assertThat(page.locator("#meanwhile").count()).isOne();
            assertThat(page.locator("main").textContent()).contains("Written in the office");
            PlaywrightAssertions.assertThat(page.locator(NOTE)).hasValue("Written on the road");
            assertThat(casework.stored(Kind.CONTACT_NOTE, "Written on the road"))
                    .isZero();
            page.locator(SAVE).click();
            page.waitForURL("**/contacts/0*");
            storedOnce(Kind.CONTACT_NOTE, "Written on the road");
            storedOnce(Kind.CONTACT_NOTE, "Written in the office");
            assertThat(page.locator("#waiting").textContent()).isBlank();
        }
    }

    @Test
    void what_is_refused_is_opened_with_its_reason_and_sent_when_it_is_put_right() {
        try (Browser browser = browser("refused")) {
            browser.signIn("helmi");
            Page page = opened(browser, Kind.NEW_CONTACT);
            browser.offline(true);
            fill(page, Kind.NEW_CONTACT, "Call 050 000 1234");
            page.locator(SAVE).click();
            page.waitForURL("**/drafts");
            browser.offline(false);
            told(page, "Needs you: 1");
            page.locator("[data-do=open]").click();
            page.waitForURL("**/contacts/new?shown=*");
            told(page, "#errors", "phone number");
            PlaywrightAssertions.assertThat(page.locator(NOTE)).hasValue("Call 050 000 1234");
            page.locator(NOTE).fill("Call back put right");
            page.waitForURL("**&draft=*");
            page.reload();
            PlaywrightAssertions.assertThat(page.locator(NOTE)).hasValue("Call back put right");
            page.locator(SAVE).click();
            page.waitForURL("**/contacts/0*");

            storedOnce(Kind.NEW_CONTACT, "Call back put right");
        }
    }

    @Test
    void any_other_form_keeps_what_was_typed_says_that_it_waits_and_is_sent_once() {
        try (Browser browser = browser("other")) {
            browser.signIn("helmi");
            Page page = opened(browser, Kind.EPISODE_NOTE);
            browser.go("/actions/recordOpinion?episodeId=" + casework.episode() + "&back=/my-day");
            page.locator("textarea[name=wishes]").fill("A neighbour looks in");
            browser.offline(true);
            page.locator("main button[type=submit]").click();
            told(page, ".waits-here", "waits on this page");
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(page.locator("textarea[name=wishes]").inputValue()).isEqualTo("A neighbour looks in");

            browser.offline(false);
            page.waitForURL(program.address("/my-day").toString());
            assertThat(page.locator("main").textContent()).contains("Recorded: Record wishes and opinion");
        }
    }

    @Test
    void drafts_go_after_a_week_and_a_warning_and_the_key_after_twelve_hours() {
        try (Browser browser = browser("old")) {
            browser.signIn("helmi");
            Page page = opened(browser, Kind.NEW_CONTACT);
            fill(page, Kind.NEW_CONTACT, "Forgotten");
            page.waitForURL("**/contacts/new?draft=*");
            age(page, "drafts", "at", 6 * DAY);
            browser.go("/my-day");
            told(page, "Deleted on");
            told(page, "Unfinished: 1");
            age(page, "drafts", "at", 2 * DAY);
            browser.go("/my-day");
            told(page, "Unfinished: 1");
            age(page, "drafts", "warned", 2 * DAY);
            browser.go("/my-day");
            Awaitility.await().atMost(SOON).until(() -> count(page, "drafts") == 0);

            assertThat(keys(page)).isOne();
            age(page, "keys", "until", DAY / 2);
            browser.go("/help");
            Awaitility.await().atMost(SOON).until(() -> keys(page) == 0);
            browser.go("/my-day");
            Awaitility.await().atMost(SOON).until(() -> keys(page) == 1);
            assertThat(page.evaluate(
                            "async () => (await import('/desk/vault.js')).key().then(held => held.key.extractable)"))
                    .isEqualTo(false);
        }
    }

    /** The form on the browser's page, once the browser has kept what it needs to show it again. */
    private Page opened(Browser browser, Kind kind) {
        Page page = browser.go(casework.form(kind));
        page.evaluate("""
                async () => {
                  await navigator.serviceWorker.ready;
                  const kept = async path => (await caches.open('luotsi')).match(path, { ignoreVary: true });
                  for (let tries = 0; !await kept('/kept' + location.pathname) || !await kept('/desk/luotsi.svg'); tries++) {
                    if (tries > 500) {
                      throw new Error('the browser keeps nothing of ' + document.querySelector('h1').textContent);
                    }
                    await new Promise(soon => setTimeout(soon, 20));
                  }
                }""");
        return page;
    }

    /** Lists may show a record a moment after it is stored. */
    private void storedOnce(Kind kind, String text) {
        Awaitility.await().atMost(SOON).until(() -> casework.stored(kind, text) > 0);
        assertThat(casework.stored(kind, text)).isEqualTo(1);
    }

    private static void fill(Page page, Kind kind, String text) {
        page.locator(NOTE).fill(text);
        if (kind == Kind.NEW_CONTACT) {
            page.locator("input[name=topic]").first().check();
        }
    }

    private static void told(Page page, String text) {
        told(page, "body", text);
    }

    private static void told(Page page, String where, String text) {
        PlaywrightAssertions.assertThat(page.locator(where)).containsText(text);
        PlaywrightAssertions.assertThat(page.locator(where)).isVisible();
    }

    /** Makes all that is kept in a store so much older. */
    private static void age(Page page, String store, String time, long by) {
        page.evaluate(
                "async ([store, time, by]) => new Promise(done => { indexedDB.open('luotsi').onsuccess = ({ target }) => {"
                        + " const all = target.result.transaction(store, 'readwrite').objectStore(store);"
                        + " all.getAll().onsuccess = ({ target: { result } }) => result.forEach(one =>"
                        + " all.put({ ...one, [time]: one[time] - by }));"
                        + " all.transaction.oncomplete = () => { target.result.close(); done(); }; }; })",
                List.of(store, time, (double) by));
    }

    private static int keys(Page page) {
        return count(page, "keys");
    }

    private static int count(Page page, String store) {
        Object counted = page.evaluate(
                "async store => new Promise(done => { indexedDB.open('luotsi').onsuccess = ({ target }) => {"
                        + " target.result.transaction(store).objectStore(store).count().onsuccess = counted => {"
                        + " target.result.close(); done(counted.target.result); }; }; })",
                store);
        return ((Number) counted).intValue();
    }
}
