package fi.luotsi.standalone.export;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.standalone.startup.ExitStatus;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command's handling of faulty answers. Other tests run it against the program itself. */
class ExportCommandTest {

    private final Path folder;
    private final Path file;
    private final Path partial;

    ExportCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("events.jsonl");
        this.partial = folder.resolve("events.jsonl.partial");
    }

    /** The exit status and the error stream. */
    private record Ended(int status, String said) {}

    @BeforeEach
    void a_token() throws Exception {
        Files.writeString(folder.resolve("token"), "a.token\n");
    }

    @Test
    void a_whole_export_has_its_name_and_nothing_is_said() throws Exception {
        try (Canned luotsi = Canned.export(line(0) + line(1), true)) {
            Ended ended = export(luotsi);

            assertThat(ended).isEqualTo(new Ended(ExitStatus.DONE, ""));
            assertThat(file).hasContent(line(0) + line(1));
            assertThat(partial).doesNotExist();
        }
    }

    @Test
    void a_connection_that_breaks_off_says_where_to_go_on_and_keeps_whole_lines() throws Exception {
        try (Canned luotsi = Canned.export(line(0) + line(1) + line(2).substring(0, 30), false)) {
            Ended ended = export(luotsi);

            assertThat(ended.status()).isEqualTo(ExitStatus.INCOMPLETE);
            assertThat(ended.said().lines()).hasSize(1);
            assertThat(ended.said()).contains("broken off", "--from 2", partial.toString());
            assertThat(partial).hasContent(line(0) + line(1));
            assertThat(file).doesNotExist();
        }
    }

    /** Without its last chunk an answer is not whole, even where its last line is. */
    @Test
    void a_connection_that_breaks_off_between_lines_is_not_taken_for_the_end() throws Exception {
        try (Canned luotsi = Canned.export(line(5), false)) {
            Ended ended = export(luotsi, "--from", "5");

            assertThat(ended.status()).isEqualTo(ExitStatus.INCOMPLETE);
            assertThat(ended.said()).contains("--from 6");
        }
    }

    @Test
    void a_position_that_is_left_out_is_told() throws Exception {
        try (Canned luotsi = Canned.export(line(0) + line(2), true)) {
            Ended ended = export(luotsi);

            assertThat(ended.status()).isEqualTo(ExitStatus.INCOMPLETE);
            assertThat(ended.said()).contains("position 2 came instead of 1", "--from 1");
            assertThat(partial).hasContent(line(0));
        }
    }

    @Test
    void lines_that_are_no_entries_are_told() throws Exception {
        try (Canned luotsi = Canned.export("{\"error\":\"x\"}\n", true)) {
            Ended ended = export(luotsi);

            assertThat(ended.status()).isEqualTo(ExitStatus.INCOMPLETE);
            assertThat(ended.said()).contains("no entry");
            assertThat(folder).isDirectoryNotContaining("glob:**.partial");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, not accepted",
        "403 Forbidden, only an auditor",
        "503 Service Unavailable, The log is away.",
        "400 Bad Request, The log is away.",
        "302 Found, status 302",
        "500 Internal Server Error, status 500"
    })
    void a_refusal_is_one_sentence_and_leaves_no_file(String status, String told) throws Exception {
        try (Canned luotsi = Canned.answer(status, "application/problem+json", "{\"detail\":\"The log is away.\"}")) {
            Ended ended = export(luotsi);

            assertThat(ended.status()).isEqualTo(ExitStatus.REFUSED);
            assertThat(ended.said()).contains(told).doesNotContain("a.token");
            assertThat(ended.said().lines()).hasSize(1);
            assertThat(folder).isDirectoryNotContaining("glob:**.partial");
        }
    }

    @Test
    void the_public_keys_need_no_token() throws Exception {
        try (Canned luotsi = Canned.answer("200 OK", "text/plain", "a+1+b\nc+2+d\n")) {
            Ended ended = run("--url", luotsi.url(), "--what", "keys", "-o", file.toString());

            assertThat(ended).isEqualTo(new Ended(ExitStatus.DONE, ""));
            assertThat(file).hasContent("a+1+b\nc+2+d\n");
        }
        try (Canned other = Canned.answer("200 OK", "text/html", "<html></html>")) {
            assertThat(run("--url", other.url(), "--what", "keys").said()).contains("is not Luotsi");
        }
    }

    @Test
    void an_unknown_value_is_a_wrong_option() {
        assertThat(run("--what", "everything").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void another_program_is_not_taken_for_luotsi() throws Exception {
        try (Canned other = Canned.answer("200 OK", "text/html", "<html></html>")) {
            assertThat(export(other).said()).contains("is not Luotsi");
        }
    }

    @Test
    void a_program_that_does_not_answer_is_one_sentence() throws Exception {
        String url;
        try (Canned gone = Canned.export("", true)) {
            url = gone.url();
        }

        Ended ended = run("--url", url, "--token-file", folder.resolve("token").toString());

        assertThat(ended.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(ended.said()).contains("cannot be reached at " + url);
    }

    @Test
    void a_file_that_is_there_is_not_written_over() throws Exception {
        Files.writeString(file, "evidence");
        try (Canned luotsi = Canned.export(line(0), true)) {
            Ended ended = export(luotsi);

            assertThat(ended.status()).isEqualTo(ExitStatus.REFUSED);
            assertThat(ended.said()).contains("is there already");
            assertThat(file).hasContent("evidence");
        }
    }

    @Test
    void a_file_without_a_token_is_one_sentence() throws Exception {
        Files.writeString(folder.resolve("token"), "two words");
        try (Canned luotsi = Canned.export(line(0), true)) {
            assertThat(export(luotsi).said()).contains("holds no access token", "LUOTSI_TOKEN");
        }
    }

    private Ended export(Canned luotsi, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--url", luotsi.url(), "--token-file", folder.resolve("token").toString(), "-o", file.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static Ended run(String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int status = new CommandLine(new ExportCommand())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .execute(arguments);
            return new Ended(status, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    private static String line(int position) {
        return "{\"position\":" + position + ",\"recordedAt\":\"2025-09-30T12:00:00Z\",\"leaf\":\"00\","
                + "\"name\":\"contact.received@1\",\"envelope\":{}}\n";
    }
}
