package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The advice of operating.md on back-up, followed. */
class BackUpIT {

    private static final String CONTACT = "0198d100-0000-7000-8000-00000000c009";
    private static final String NOTE = "Asked when the hub is open.";

    @TempDir
    Path folder;

    @Test
    void a_copy_of_the_folder_starts_with_the_key_file_that_was_kept_apart_and_after_a_rotation_with_the_key_backup() {
        Path data = folder.resolve("data");
        Path copy = folder.resolve("copy");
        String keyFile = "--luotsi.keys.file=" + folder.resolve("kept apart").resolve("key.json");
        try (Program program = Program.start(data, keyFile)) {
            assertThat(program.as("aino")
                            .mutate("receiveContact", "ReceiveContactInput", received())
                            .path("version")
                            .asLong())
                    .isEqualTo(1);
        }
        copied(data, copy);
        assertThat(copy.resolve("key-encryption-key.json")).doesNotExist();

        Path keyBackUp;
        try (Program program = Program.start(copy, keyFile)) {
            assertThat(note(program)).isEqualTo(NOTE);
            keyBackUp = copy.resolve("key-back-ups").resolve(rotated(program));
            assertThat(note(program)).isEqualTo(NOTE);
        }

        try (Program old = Program.launch(ProgramFiles.ahead(), data, keyFile)) {
            assertThat(old.process().onExit()).succeedsWithin(Duration.ofMinutes(2));
            assertThat(old.printed()).contains("needs --luotsi.keys.restore=").doesNotContain("\tat ");
        }
        try (Program old = Program.start(data, keyFile, "--luotsi.keys.restore=" + keyBackUp)) {
            assertThat(note(old)).isEqualTo(NOTE);
        }
    }

    private static String note(Program program) {
        return program.as("aino")
                .graphql("{ contact(id: \"" + CONTACT + "\") { notes { nodes { text } } } }", Map.of())
                .at("/data/contact/notes/nodes/0/text")
                .asString();
    }

    /** The name of the newest key backup after the key-encryption key was rotated. */
    private static String rotated(Program program) {
        Caller administrator = program.as("lempi");
        administrator.graphql("mutation { rotateKeys { userErrors { code } } }", Map.of());
        return Awaitility.await("the rotation to end")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> administrator
                                .graphql("{ keys { rotating remaining backUps } }", Map.of())
                                .at("/data/keys"),
                        keys -> !keys.path("rotating").asBoolean()
                                && keys.path("backUps").size() == 1)
                .at("/backUps/0")
                .asString();
    }

    private static Map<String, ?> received() {
        return Map.ofEntries(
                Map.entry("commandId", "0198d100-0000-7000-8000-000000000901"),
                Map.entry("contactId", CONTACT),
                Map.entry("channel", "phone"),
                Map.entry("municipality", "536"),
                Map.entry("serviceLine", "older-people"),
                Map.entry("clientGroup", "older"),
                Map.entry("language", "fi"),
                Map.entry("initiator", "self"),
                Map.entry("receivedAt", "2025-10-07T09:15:00+03:00"),
                Map.entry("topics", List.of(Map.of("topic", "other", "result", "helped-on-site"))),
                Map.entry("resolvedAtFirstContact", false),
                Map.entry("noteId", "0198d100-0000-7000-8000-00000000d009"),
                Map.entry("note", NOTE));
    }

    private static void copied(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
