package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of page, full and empty, refused and denied, is looked at by axe: once, in a language, theme and width that the seed
 * chooses; by {@code ./luotsi test --pages} in all of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagesIT {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<String> PEOPLE = List.of("helmi", "sylvi", "eero", "lempi");

    private static final String SENDS = "main form[method=post] button[type=submit]";

    /** Where the counts of the whole matrix are written; empty where only the seed's views are looked at. */
    private static final String TABLE = System.getProperty("luotsi.pages.table", "");

    private static final long SEED = Long.getLong("luotsi.pages.seed", System.currentTimeMillis());

    private final Random random = new Random(SEED);
    private final Looks looks = new Looks();
    private final Path scratch;
    private Path chromium = Path.of("");

    @SuppressWarnings("NullAway.Init")
    PagesIT(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    @BeforeAll
    void start() {
        chromium = Browser.program();
        System.out.println("pages with seed " + SEED);
    }

    @AfterAll
    void write() throws IOException {
        if (!TABLE.isEmpty() && looks.kinds() > 0) {
            Files.writeString(Path.of(TABLE), """
                    # Pages, looked at by axe

                    Made by `./luotsi test --pages`: each kind of page in three languages, light and dark, 1,280 pixels wide, at 200 %% and \
                    320 wide, by the rules of WCAG 2.2 AA and axe's good practice. To need scrolling in two directions counts too, and so does each \
                    error that the checker of the HTML standard finds.

                    | page | looks | violations |
                    |---|---|---|
                    %s
                    """.formatted(looks.table()));
        }
    }

    @Test
    void full_pages_have_nothing_to_mend() {
        walk("full", 300, "");
        assertThat(looks.faults()).as("with -Dluotsi.pages.seed=" + SEED).isEmpty();
        assertThat(looks.kinds()).isGreaterThan(60);
    }

    @Test
    void pages_of_a_program_without_records_have_nothing_to_mend() {
        walk("empty", 0, " (empty)");
        assertThat(looks.faults()).as("with -Dluotsi.pages.seed=" + SEED).isEmpty();
    }

    private void walk(String name, int contacts, String state) {
        try (Program program = Program.start(scratch.resolve(name), "--luotsi.demo.contacts=" + contacts)) {
            Set<String> looked = new HashSet<>();
            for (String user : PEOPLE) {
                try (Browser browser = Browser.open(
                        chromium,
                        scratch.resolve(name + "-" + user),
                        program.address("").toString(),
                        "fi",
                        1280)) {
                    walk(browser, user, looked, state);
                }
            }
        }
    }

    private void walk(Browser browser, String user, Set<String> looked, String state) {
        if (looked.add("/")) {
            look(browser, "/", "/" + state);
        }
        browser.signIn(user);
        Map<String, String> ahead = new LinkedHashMap<>(Map.of("/my-day", "/my-day"));
        while (!ahead.isEmpty()) {
            String kind = ahead.keySet().iterator().next();
            String path = ahead.remove(kind);
            if (looked.add(kind)) {
                look(browser, path, kind + state);
                links(browser.page()).stream()
                        .filter(link -> !looked.contains(kind(link)))
                        .forEach(link -> ahead.putIfAbsent(kind(link), link));
            }
        }
        if (looked.add("/drafts")) {
            look(browser, "/drafts", "/drafts" + state);
        }
        look(browser, "/clients/0198d200-0000-7000-8000-00000000c0ff", "denied to " + user + state);
        look(browser, "/actions/makeTea", "what is not there" + state);
        refused(browser, "/contacts/new", state, looked);
        refused(browser, "/clients/find", state, looked);
    }

    /** A form that is sent with nothing in it shows what is wrong, and the focus is where that is said. */
    private void refused(Browser browser, String path, String state, Set<String> looked) {
        if (!isForm(browser.go(path)) || !looked.add("refused: " + path)) {
            return;
        }
        List<View> views = views();
        for (String language : View.LANGUAGES) {
            List<View> its = in(language, views);
            if (!its.isEmpty()) {
                Page page = browser.go(path + "?lang=" + language);
                page.evaluate("document.querySelector('main form[method=post]').noValidate = true");
                page.locator(SENDS).first().click();
                page.locator("#errors").waitFor();
                assertThat(page.evaluate("document.activeElement.id")).as(path).isEqualTo("errors");
                its.forEach(view -> looks.at(page, "refused: " + path + state, view));
            }
        }
    }

    private static boolean isForm(Page page) {
        return page.locator(SENDS).count() > 0;
    }

    private static List<View> in(String language, List<View> views) {
        return views.stream().filter(view -> view.language().equals(language)).toList();
    }

    /** All of them for the table, otherwise one. */
    private List<View> views() {
        List<View> all = View.all();
        return TABLE.isEmpty() ? List.of(all.get(random.nextInt(all.size()))) : all;
    }

    private void look(Browser browser, String path, String kind) {
        List<View> views = views();
        for (String language : View.LANGUAGES) {
            List<View> its = in(language, views);
            if (!its.isEmpty()) {
                String html = browser.sent(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                looks.sent(html, kind, language);
                its.forEach(view -> looks.at(browser.page(), kind, view));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        List<String> links = (List<String>) page.evaluate(
                "[...document.querySelectorAll(\"a[href^='/']\")].map(link => link.getAttribute('href'))");
        return links.stream()
                .filter(link -> !link.matches("/(developers|sign-|downloads|[?]).*|.*[?&]lang=.*"))
                .toList();
    }

    /** Addresses that differ in ids and in what is asked show pages of a kind. */
    private static String kind(String path) {
        return ID.matcher(path.replaceAll("[?#].*", "")).replaceAll("{}");
    }
}
