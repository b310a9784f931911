package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyStartIT {

    @TempDir
    Path folder;

    @Test
    void a_program_without_data_answers_with_empty_lists() {
        try (Program program = Program.start(ProgramFiles.plain(), folder.resolve("data"))) {
            assertThat(program.as("aino")
                            .graphql(
                                    "{ contacts { totalCount edges { node { id } } } caseload { totalCount } }",
                                    Map.of())
                            .toString())
                    .isEqualTo(
                            "{\"data\":{\"contacts\":{\"totalCount\":0,\"edges\":[]},\"caseload\":{\"totalCount\":0}}}");
        }
    }
}
