package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes pictures of twelve pages, for those who read about them; by {@code pictures.sh} alone. */
@EnabledIfSystemProperty(named = "luotsi.pictures", matches = ".+")
class PicturesIT {

    private static final int WIDTH = 1280;
    private static final int NARROW = 390;

    private final List<Path> taken = new ArrayList<>();
    private final Path folder = Path.of(System.getProperty("luotsi.pictures", ""));
    private final Path scratch;

    PicturesIT(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    @Test
    void twelve_pages_are_pictured() throws IOException {
        Files.createDirectories(folder);
        // up to today, because pages tell by the day when they are looked at what is late
        try (Program program = Program.start(scratch.resolve("data"), "--luotsi.demo.contacts=600")) {
            String base = program.address("").toString();
            try (Browser browser = Browser.open(Browser.program(), scratch.resolve("wide"), base, "fi", WIDTH)) {
                Page page = browser.signIn("helmi");
                take(page, "my-day");
                browser.go("/contacts/new");
                page.locator("input[name=topic]").first().check();
                page.locator("textarea[name=note]").pressSequentially("Portaat hankalat. Soita 050 000 1234.");
                page.locator("#f-note-found p").waitFor();
                take(page, "new-contact");
                page.onDialog(dialog -> dialog.accept());
                browser.go("/clients/find");
                take(page, "find-a-client");
                browser.go("/episodes");
                take(page, "caseload");
                String episode =
                        page.locator("td a[href^='/episodes/']").first().getAttribute("href");
                browser.go(episode);
                take(page, "episode");
                page.locator(".crumbs a[href^='/clients/']").click();
                take(page, "client");
                browser.go("/referrals");
                take(page, "referrals");
                page.locator("td a[href^='/referrals/']").first().click();
                take(page, "referral-chain");
                browser.signOut();
                browser.signIn("sylvi");
                browser.go("/unit");
                take(page, "unit");
                YearMonth last = YearMonth.now(ZoneId.of("Europe/Helsinki"));
                browser.go("/numbers?from=" + last.minusMonths(8) + "&to=" + last);
                take(page, "numbers");
                browser.signOut();
                browser.signIn("eero");
                browser.go("/audit/uses");
                take(page, "use-log");
            }
            try (Browser browser = Browser.open(Browser.program(), scratch.resolve("narrow"), base, "sv", NARROW)) {
                take(browser.signIn("aino"), "my-day-on-a-phone");
            }
        }
        assertThat(taken).hasSize(12).allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
    }

    private void take(Page page, String name) {
        Path picture = folder.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        taken.add(picture);
    }
}
