package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk started by itself, against a service and an issuer elsewhere and a database of any address. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskAloneIT {

    @TempDir
    Path folder;

    @Test
    void people_work_at_it_and_their_sessions_are_the_same_on_every_copy_and_after_a_restart() {
        Path chromium = Browser.program();
        try (SharedStores stores = new SharedStores();
                Program service = Program.start(folder.resolve("service"))) {
            String[] settings = {
                "--luotsi.desk.graphql=" + service.address("/graphql"),
                "--luotsi.desk.issuer=" + service.address(""),
                "--luotsi.desk.database.url=" + stores.addresses().archive(),
                "--luotsi.desk.database.username=" + stores.addresses().username(),
                "--luotsi.desk.database.password=" + stores.addresses().password(),
                "--luotsi.desk.key=" + folder.resolve("desk-key.json")
            };
            DeskAlone first = DeskAlone.start(folder, "first", settings);
            try (DeskAlone other = DeskAlone.start(folder, "other", settings);
                    Browser browser = Browser.open(chromium, folder.resolve("profile"), first.base(), "en", 1280)) {
                browser.signIn("aino");
                Page page = browser.go("/contacts/new?lang=en");
                page.locator("input[name=topic]").first().check();
                page.locator("textarea[name=note]").fill("Heard of the desk.");
                page.locator("#save").click();
                page.waitForURL("**/contacts/0*");
                assertThat(page.locator("main").textContent()).contains("The contact is recorded.");
                String contact = page.url().replace(first.base(), "");

                page.navigate(other.base() + contact);
                assertThat(page.locator("main").textContent()).contains("Heard of the desk.");

                first.close();
                first = DeskAlone.start(folder, "again", settings);
                page.navigate(first.base() + contact);
                assertThat(page.locator("main").textContent()).contains("Heard of the desk.");
                page.navigate(first.base() + "/no-such-page");
                assertThat(page.locator("main").textContent()).contains("This is not found");
                page.navigate(first.base() + "/help");
                assertThat(page.locator("a[href='/developers']").count()).isZero();

                page.navigate(first.base() + "/my-day");
                page.locator("form[action='/sign-out'] button").click();
                page.waitForURL(first.base() + "/");
                assertThat(page.locator("a[href='/sign-in/luotsi']").count()).isOne();
            } finally {
                first.close();
            }
            assertThat(folder.resolve("again.log")).content().doesNotContain("ERROR");
        }
    }

    @Test
    void it_says_in_one_sentence_what_it_needs() throws IOException, InterruptedException {
        Path log = folder.resolve("refused.log");
        Process refused = new ProcessBuilder(ProgramFiles.desk().command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(refused.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(2);
        assertThat(Folders.text(log)
                        .lines()
                        .filter(line -> !line.startsWith("WARNING"))
                        .toList())
                .isEqualTo(List.of("The desk by itself needs --luotsi.desk.graphql, --luotsi.desk.issuer,"
                        + " --luotsi.desk.database.url: see --help."));
    }
}
