package fi.luotsi.standalone.export;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.standalone.Luotsi;
import fi.luotsi.standalone.startup.ExitStatus;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests of the command, and its handling of answers. Other tests run it against the program itself. */
class AnswerCommandTest {

    private static final String REQUEST = "0198d100-0000-7000-8000-00000000f001";
    private static final String NOTE = "0198d100-0000-7000-8000-00000000d001";

    private final Path folder;
    private final Path file;

    AnswerCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("answer.pdf");
    }

    private record Ended(int status, String said) {}

    @BeforeEach
    void a_token() throws Exception {
        Files.writeString(folder.resolve("token"), "a.token\n");
    }

    private Ended run(Canned luotsi, String... arguments) {
        List<String> all = new ArrayList<>(List.of("answer", REQUEST, "--url", luotsi.url(), "-o", file.toString()));
        all.addAll(List.of("--token-file", folder.resolve("token").toString()));
        all.addAll(List.of(arguments));
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int status = Luotsi.commandLine().execute(all.toArray(String[]::new));
            return new Ended(status, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "log-report, pdf, /log-report.pdf",
        "access-export, json, /access-export.json",
        "ACCESS-EXPORT, PDF, /access-export.pdf",
        "decision, pdf, /decision.pdf"
    })
    void a_letter_is_asked_for_and_written_whole(String what, String form, String path) throws Exception {
        try (Canned luotsi = Canned.answer("200 OK", "application/" + form.toLowerCase(Locale.ROOT), "paper")) {
            Ended ended = run(luotsi, "--what", what, "--form", form);

            assertThat(ended).isEqualTo(new Ended(ExitStatus.DONE, ""));
            assertThat(file).hasContent("paper");
            assertThat(luotsi.asked())
                    .startsWith("GET /rights-requests/" + REQUEST + path + " ")
                    .contains("Luotsi-Purpose: advice-and-guidance", "Authorization: Bearer a.token");
        }
    }

    @Test
    void the_options_are_sent_with_the_request() throws Exception {
        try (Canned luotsi = Canned.answer("200 OK", "application/pdf", "paper")) {
            run(
                    luotsi,
                    "--what=access-export",
                    "--language=sv",
                    "--representative=" + REQUEST,
                    "--without=" + NOTE + "," + REQUEST,
                    "--unit=nokia");

            assertThat(luotsi.asked())
                    .contains("?language=sv&representative=" + REQUEST + "&without=" + NOTE + "%2C" + REQUEST + " ")
                    .contains("Luotsi-Unit: nokia");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, not accepted",
        "403 Forbidden, not yours to answer",
        "503 Service Unavailable, Try again later",
        "400 Bad Request, The request is open.",
        "500 Internal Server Error, status 500"
    })
    void a_refusal_is_one_sentence_and_leaves_no_file(String status, String told) throws Exception {
        try (Canned luotsi =
                Canned.answer(status, "application/problem+json", "{\"detail\":\"The request is open.\"}")) {
            Ended ended = run(luotsi, "--what", "access-export");

            assertThat(ended.status()).isEqualTo(ExitStatus.REFUSED);
            assertThat(ended.said()).contains(told).doesNotContain("a.token");
            assertThat(ended.said().lines()).hasSize(1);
            assertThat(folder).isDirectoryNotContaining("glob:**answer*");
        }
    }

    @Test
    void another_program_is_not_taken_for_luotsi() throws Exception {
        try (Canned other = Canned.answer("200 OK", "text/html", "<html></html>")) {
            assertThat(run(other, "--what", "decision").said()).contains("is not Luotsi");
        }
    }

    @Test
    void a_file_that_is_there_is_not_written_over() throws Exception {
        Files.writeString(file, "evidence");
        try (Canned luotsi = Canned.answer("200 OK", "application/pdf", "paper")) {
            assertThat(run(luotsi, "--what", "decision").said()).contains("is there already");
            assertThat(file).hasContent("evidence");
        }
    }

    @Test
    void an_unknown_value_is_a_wrong_option() throws Exception {
        try (Canned luotsi = Canned.answer("200 OK", "application/pdf", "paper")) {
            assertThat(run(luotsi, "--what", "everything").status()).isEqualTo(ExitStatus.USAGE);
            assertThat(run(luotsi).status()).isEqualTo(ExitStatus.USAGE);
            assertThat(run(luotsi, "--what", "decision", "--form", "json").status())
                    .isEqualTo(ExitStatus.USAGE);
            assertThat(file).doesNotExist();
        }
    }
}
