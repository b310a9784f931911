package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a browser: by keyboard alone, through a day of several people, and looked at by axe. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrowserIT {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int KEYS_A_SECOND = 5;
    private static final int SECONDS = 30;

    /** A word that is typed into notes, and looked for on the disk afterwards. */
    private static final String CANARY = "Kanarialintunen";

    private static final int AROUND = 300;

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
            page.locator("a", new Page.LocatorOptions().setHasText("Refer onward"))
                    .first()
                    .click();
            page.locator("input[name=kind][value=within-register]").check();
            page.locator("select[name=targetCategory]").selectOption("older-people-services");
            page.locator("select[name=targetUnit]").selectOption("nokia");
            page.locator("input[name=target]").fill("Hub, Nokia");
            page.locator("main button[type=submit]").click();
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
        assertThat(holding(profile, "Istutettu" + CANARY.length())).isNotEmpty();
        assertThat(holding(profile, CANARY)).isEmpty();
        assertThat(holding(profile, "Sorvalampi")).isEmpty();
    }

    private static void act(Page page, String deed) {
        page.locator(".deeds a", new Page.LocatorOptions().setHasText(deed))
                .first()
                .click();
        page.locator("main button[type=submit]").click();
    }

    /** Files that hold a text, in the one or the other form that browsers write, with what stands around it. */
    private static List<String> holding(Path folder, String text) throws IOException {
        List<String> holding = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String read : List.of(bytes, bytes.replace("\0", ""))) {
                    int at = read.indexOf(text);
                    if (at >= 0) {
                        String around = read.substring(Math.max(0, at - AROUND), Math.min(read.length(), at + AROUND));
                        holding.add(file.getFileName() + ": " + around.replaceAll("[^ -~]", "."));
                    }
                }
            }
        }
        return holding;
    }

    /** Each kind of page once, in a language and width that the seed chooses. */
    @Test
    void axe_finds_nothing_to_mend_on_any_page() {
        long seed = Long.getLong("luotsi.pages.seed", System.currentTimeMillis());
        Random random = new Random(seed);
        Map<String, String> faults = new TreeMap<>();
        Set<String> looked = new TreeSet<>();
        for (String user : List.of("helmi", "sylvi", "eero", "lempi")) {
            String language = List.of("fi", "sv", "en").get(random.nextInt(3));
            int width = List.of(1280, 640, 320).get(random.nextInt(3));
            try (Browser browser = browser("axe-" + user, language, width)) {
                Page page = browser.page();
                page.navigate(program.address("/?lang=" + language).toString());
                if (looked.add("/")) {
                    look(page, faults);
                }
                browser.signIn(user);
                wrong(page, faults);
                List<String> ahead =
                        new ArrayList<>(List.of(program.address("/my-day").toString()));
                for (int at = 0; at < ahead.size(); at++) {
                    page.navigate(ahead.get(at));
                    if (looked.add(kind(page.url()))) {
                        look(page, faults);
                        wide(page, width, faults);
                    }
                    links(page).stream()
                            .filter(link -> !looked.contains(kind(link)))
                            .filter(link -> ahead.stream()
                                    .noneMatch(other -> kind(other).equals(kind(link))))
                            .forEach(ahead::add);
                }
            }
        }

        assertThat(faults).as("with -Dluotsi.pages.seed=" + seed).isEmpty();
        assertThat(looked).hasSizeGreaterThan(30);
    }

    /** Pages of what cannot be: a form that is refused, what is not there, and what is not one's own. */
    private void wrong(Page page, Map<String, String> faults) {
        page.navigate(
                program.address("/clients/0198d200-0000-7000-8000-00000000c0ff").toString());
        look(page, faults);
        page.navigate(program.address("/actions/makeTea").toString());
        look(page, faults);
        page.navigate(program.address("/contacts/new").toString());
        if (page.locator("#save").count() > 0) {
            page.locator("#save").click();
            assertThat(page.locator("#errors").count()).isOne();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("errors");
        }
        look(page, faults);
    }

    private static void look(Page page, Map<String, String> faults) {
        new AxeBuilder(page)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule -> faults.merge(
                        rule.getId(),
                        kind(page.url()) + " " + rule.getNodes().getFirst().getHtml() + " ×"
                                + rule.getNodes().size(),
                        (one, other) -> one.contains(kind(page.url())) ? one : one + "\n" + other));
    }

    /** Nothing is cut off or needs scrolling in two directions (WCAG 1.4.10). */
    private static void wide(Page page, int width, Map<String, String> faults) {
        int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (needed > width) {
            faults.merge("reflow", kind(page.url()) + " " + needed, (one, other) -> one + ", " + other);
        }
    }

    private List<String> links(Page page) {
        String base = program.address("").toString();
        List<String> links = new ArrayList<>();
        for (Locator link : page.locator("a[href^='/']").all()) {
            String href = link.getAttribute("href");
            if (!href.matches("/(developers|sign-|downloads|[?]).*|.*[?&]lang=.*")) {
                links.add(base + href);
            }
        }
        return links;
    }

    private static String kind(String url) {
        return ID.matcher(url.replaceAll("^https?://[^/]+", "").replaceAll("[?#].*", ""))
                .replaceAll("{}");
    }
}
