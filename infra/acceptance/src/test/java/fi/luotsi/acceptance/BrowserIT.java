package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a browser: by keyboard alone, and through a day of several people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrowserIT {

    private static final int KEYS_A_SECOND = 5;
    private static final int SECONDS = 30;

    /** From the call to the end of guidance, each key of the text among them; without links past what is in the way it is 829. */
    private static final int KEYS_OF_GUIDANCE = 500;

    /** A word that is typed into notes, and looked for on the disk afterwards. */
    private static final String CANARY = "Kanarialintunen";

    private final Path scratch;
    private Path chromium = Path.of("");
    private Program program;

    @SuppressWarnings("NullAway.Init")
    BrowserIT(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    @BeforeAll
    void start() {
        chromium = Browser.program();
        program = Program.start(scratch.resolve("data"), "--luotsi.demo.contacts=300");
    }

    @AfterAll
    void stop() {
        if (program != null) {
            program.close();
        }
    }

    private Browser browser(String profile, String language, int width) {
        return Browser.open(
                chromium, scratch.resolve(profile), program.address("").toString(), language, width);
    }

    @Test
    void a_call_is_recorded_within_half_a_minute_by_keyboard_alone() {
        try (Browser browser = browser("keyboard", "fi", 1280)) {
            browser.signIn("aino");
            Page page = browser.go("/contacts/new");
            AtomicInteger sent = new AtomicInteger();
            page.onRequest(request -> {
                if (request.method().equals("POST") && request.url().endsWith("/contacts/new")) {
                    sent.incrementAndGet();
                }
            });
            Keyboard keyboard = new Keyboard(page);
            keyboard.tabTo("input[name=channel]");
            keyboard.press("2");
            assertThat(page.locator("input[name=channel][value=chat]").isChecked())
                    .isTrue();
            keyboard.press("1");
            keyboard.tabTo("input[name=topic]");
            keyboard.press("a");
            keyboard.press("b");
            keyboard.tabTo("textarea[name=note]");
            String note = "Portaat ovat hankalat kaatumisen jälkeen";
            keyboard.type(note);
            keyboard.press("Control+Enter");
            page.waitForURL("**/contacts/0*");

            assertThat(page.locator("main").textContent()).contains(note, "Yhteydenotto on tallennettu.");
            assertThat(sent).hasValue(1);
            assertThat(keyboard.pressed()).isLessThanOrEqualTo(KEYS_A_SECOND * SECONDS);
        }
    }

    /** From finding the client to the end of guidance, with every step that the law names in its order; no pointer is used. */
    @Test
    void an_episode_is_opened_led_and_closed_by_keyboard_alone() {
        try (Browser browser = browser("episode", "en", 1280)) {
            browser.signIn("helmi");
            Page page = browser.go("/contacts/new");
            Keyboard keys = new Keyboard(page);
            keys.skip();
            keys.tabTo("input[name=topic]");
            keys.press("a");
            keys.send("**/contacts/0*");
            keys.skip();
            keys.tabTo("main a[href^='/clients/find?contact=']");
            keys.press("Enter");
            page.waitForURL("**/clients/find*");
            keys.write("familyName", "Hiltulanmäki");
            keys.write("givenName", "Aune");
            keys.press("Enter");
            page.waitForSelector("form[action='/actions/registerClient']");
            keys.tabTo("form[action='/actions/registerClient'] button");
            keys.press("Enter");
            page.waitForURL("**/actions/linkContact**");
            keys.confirm("**/contacts/0*");
            keys.open("openEpisode");
            keys.confirm("**/episodes/0*");
            String episode = page.url();
            int before = keys.pressed();

            lead(keys, episode);
            keys.next("closeEpisode");
            keys.mark("result", "helped-on-site");
            keys.mark("coping", "well");
            keys.send(episode);

            assertThat(page.locator("main").textContent())
                    .contains(
                            "A neighbour looks in every day.",
                            "Shopping is heavy.",
                            "To live at home.",
                            "Meals brought home, or a day centre.",
                            "Twice a week, and the price.",
                            "Finnish",
                            "Not needed",
                            "Meals from the next week.",
                            "Call in a month.",
                            "Shopping each week.",
                            "Helped on site",
                            "Well");
            assertThat(page.locator("a[href^='/actions/reopenEpisode']").count())
                    .isOne();
            System.out.println("an episode by keyboard alone: " + keys.pressed() + " keys, of which "
                    + (keys.pressed() - before) + " after it was opened, and " + keys.typed() + " in all were text");
            assertThat(keys.pressed()).isLessThanOrEqualTo(KEYS_OF_GUIDANCE);
        }
    }

    private static void lead(Keyboard keys, String episode) {
        keys.next("screenUrgency");
        keys.mark("urgency", "not-urgent");
        keys.write("grounds", "A neighbour looks in every day.");
        keys.send(episode);
        keys.open("initiateMatter");
        keys.mark("initiator", "client");
        keys.write("need", "Shopping is heavy.");
        keys.send(episode);
        keys.next("recordOpinion");
        keys.write("wishes", "To live at home.");
        keys.send(episode);
        keys.next("explainOptions");
        keys.write("options", "Meals brought home, or a day centre.");
        keys.write("effects", "Twice a week, and the price.");
        keys.mark("language", "fi");
        keys.send(episode);
        keys.open("recordInterpreter");
        keys.mark("status", "not-needed");
        keys.send(episode);
        keys.open("requestAssessment");
        keys.mark("initiator", "client");
        keys.send(episode);
        keys.next("startAssessment");
        keys.confirm(episode);
        keys.open("makeDecision");
        keys.mark("outcome", "granted");
        keys.write("decision", "Meals from the next week.");
        keys.send(episode);
        keys.open("carryOutDecision");
        keys.confirm(episode);
        keys.next("draftPlan");
        keys.write("plan", "Call in a month.");
        keys.send(episode);
        keys.open("assignOwnWorker");
        keys.choose("ownWorker", "Helmi");
        keys.send(episode);
        keys.open("recordRegularNeed");
        keys.write("regularNeed", "Shopping each week.");
        keys.send(episode);
    }

    /** The browser's clock is set on, and nothing waits. */
    @Test
    void who_is_at_work_all_day_is_told_ten_minutes_before_their_session_ends_in_any_case() {
        try (Browser browser = browser("longest", "en", 1280)) {
            browser.signIn("helmi");
            browser.page().clock().install();
            Page page = browser.go("/my-day");
            Locator idle = page.locator(".session[data-idle]");
            Locator over = page.locator(".session-over");
            page.clock().fastForward("27:00");
            assertThat(idle.isVisible()).isFalse();
            page.clock().fastForward("02:00");
            assertThat(idle.isVisible()).isTrue();
            idle.locator("button").click();
            idle.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

            page.clock().fastForward("11:19:00");
            assertThat(over.isVisible()).isFalse();
            page.clock().fastForward("04:00");
            assertThat(over.isVisible()).isTrue();
            assertThat(over.textContent()).contains("Your session ends at", "even if you go on working");
            over.locator("button").click();
            assertThat(over.isVisible()).isFalse();
        }
    }

    @Test
    void letters_in_a_note_choose_nothing_and_single_keys_can_be_switched_off() {
        try (Browser browser = browser("letters", "fi", 1280)) {
            browser.signIn("aino");
            Page page = browser.go("/contacts/new");
            page.locator("textarea[name=note]").focus();
            page.keyboard().type("abcdefghijklmnopqrstuvwxyzåäö0123456789");
            assertThat(page.locator("input[name=topic]:checked").count()).isZero();

            page.locator("#keys").uncheck();
            page.locator("input[name=topic]").first().focus();
            page.keyboard().press("a");
            assertThat(page.locator("input[name=topic]:checked").count()).isZero();
        }
    }

    @Test
    void what_tells_who_somebody_is_is_said_while_it_is_typed() {
        try (Browser browser = browser("typing", "en", 1280)) {
            browser.signIn("aino");
            Page page = browser.go("/contacts/new");
            page.locator("textarea[name=note]").pressSequentially("Call 050 000 1234 back");

            page.locator("#f-note-found p").waitFor();
            assertThat(page.locator("#f-note-found").textContent())
                    .isEqualTo("Characters 6 to 17 look like a phone number. Take it out.");
        }
    }

    /** From the call to the receiving unit, and those who look after the work; nothing of it stays on the device. */
    @Test
    void a_day_goes_from_desk_to_desk_and_leaves_nothing_on_the_device() throws IOException {
        try (Browser browser = browser("day", "en", 1280)) {
            Page page = browser.signIn("helmi");
            browser.go("/contacts/new");
            page.locator("input[name=topic]").first().check();
            page.locator("textarea[name=note]").fill(CANARY);
            page.locator("#save").click();
            page.getByText("Find or register the client").click();
            page.locator("#familyName").fill("Sorvalampi");
            page.locator("#givenName").fill("Tyyne");
            page.getByText("Search", new Page.GetByTextOptions().setExact(true)).click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register a new client"))
                    .click();
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("main").textContent()).contains("Sorvalampi Tyyne");
            act(page, "Open guidance");
            String episode = page.url();
            page.locator("a", new Page.LocatorOptions().setHasText("Screen the urgency"))
                    .click();
            page.locator("input[name=urgency]").last().check();
            page.locator("textarea[name=grounds]").fill(CANARY);
            page.locator("main button[type=submit]").click();
            assertThat(page.url()).isEqualTo(episode);
            sendToNokia(page);
            assertThat(page.locator("svg.chain").count()).isOne();
            String chain = page.url();

            browser.signOut();
            browser.signIn("vaino");
            page.navigate(chain);
            act(page, "Accept");
            assertThat(page.locator("main").textContent()).contains("Accepted");
            act(page, "The service was received");
            assertThat(page.locator("main").textContent()).contains("Service received");

            browser.signOut();
            browser.signIn("sylvi");
            page.navigate(program.address("/unit").toString());
            assertThat(page.locator("main").textContent()).contains("Balance of work", "Helmi Pöllölä");

            browser.signOut();
            browser.signIn("eero");
            page.navigate(program.address("/audit/uses").toString());
            assertThat(page.locator("main").textContent()).contains("Väinö Mäntysuvanto");

            browser.signOut();
            browser.signIn("lempi");
            page.navigate(program.address("/care/grants").toString());
            assertThat(page.locator("main").textContent()).contains("Hilma Lähdeaalto");
            page.evaluate("localStorage.setItem('planted', 'Istutettu" + CANARY.length() + "')");
        }
        Path profile = scratch.resolve("day");
        assertThat(BrowserProfile.holding(profile, "Istutettu" + CANARY.length()))
                .isNotEmpty();
        assertThat(BrowserProfile.holding(profile, CANARY)).isEmpty();
        assertThat(BrowserProfile.holding(profile, "Sorvalampi")).isEmpty();
    }

    /** One refers to the other's unit: their day says so while they look at it, and takes nothing from under them. */
    @Test
    void a_referral_shows_on_the_receiving_units_day_without_being_asked_for_and_moves_nobody() {
        try (Browser receiving = browser("receiving", "en", 1280);
                Browser sending = browser("sending", "en", 1280)) {
            Page day = receiving.signIn("vaino");
            Locator referrals = day.locator("[data-list='REFERRALS_RECEIVED REFERRALS_SENT']");
            Locator elsewhere = day.locator(".places a").first();
            elsewhere.focus();
            day.mouse().move(0, 0);
            sending.signIn("helmi");

            String before = referrals.textContent();
            refer(sending);
            day.waitForFunction(
                    "text => !document.querySelector(\"[data-list^=REFERRALS]\").textContent.includes(text)",
                    waiting(before));

            assertThat(waits(referrals.textContent())).isEqualTo(waits(before) + 1);
            assertThat(day.evaluate("document.activeElement.className")).isEqualTo("nav-link");
            assertThat(day.locator("#live").textContent()).isEqualTo("Referrals: 1 new");

            referrals.locator("a").first().focus();
            String shown = referrals.textContent();
            refer(sending);
            Locator fresh = referrals.locator(".fresh");
            fresh.waitFor();

            assertThat(fresh.textContent()).isEqualTo("1 new · Show");
            assertThat(waits(referrals.textContent())).isEqualTo(waits(shown));
            assertThat(day.evaluate("document.activeElement.tagName")).isEqualTo("A");

            fresh.click();
            assertThat(waits(referrals.textContent())).isEqualTo(waits(shown) + 1);
            assertThat(day.evaluate("document.activeElement.id")).isEqualTo("referrals");
        }
    }

    private static String waiting(String card) {
        return card.strip()
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("wait for your"))
                .findFirst()
                .orElseThrow();
    }

    private static int waits(String card) {
        return Integer.parseInt(waiting(card).replaceAll("\\D", ""));
    }

    /** From an open episode of theirs to Väinö's unit. */
    private static void refer(Browser by) {
        by.go("/episodes");
        Page page = by.page();
        page.locator("tr[data-row] td.due a").first().click();
        sendToNokia(page);
        page.locator("svg.chain").waitFor();
    }

    /** From the page of the episode to Väinö's unit. */
    private static void sendToNokia(Page page) {
        page.locator("a", new Page.LocatorOptions().setHasText("Refer onward"))
                .first()
                .click();
        page.locator("input[name=kind][value=within-register]").check();
        page.locator("select[name=targetCategory]").selectOption("older-people-services");
        page.locator("select[name=targetUnit]").selectOption("nokia");
        page.locator("input[name=target]").fill("Hub, Nokia");
        page.locator("main button[type=submit]").click();
    }

    private static void act(Page page, String deed) {
        page.locator(".deeds a", new Page.LocatorOptions().setHasText(deed))
                .first()
                .click();
        page.locator("main button[type=submit]").click();
    }
}
