package fi.luotsi.queryside.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.authentication.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Every cell of the matrix as it was before the schema named policies. It goes when it has been seen to hold. */
class RightsBeforeTest {

    @Test
    void every_right_reaches_as_far_as_before_and_new_rows_open_no_record() {
        Rights rights = new Rights();
        List<CSVRecord> before = Table.read("rights-before.csv");
        Set<String> rows = before.stream().map(row -> row.get("what")).collect(Collectors.toSet());

        assertThat(before).hasSize(136).allSatisfy(row -> {
            for (Role role : Role.values()) {
                assertThat(rights.scope(role, row.get("what")).text())
                        .as("%s %s", role, row.get("what"))
                        .isEqualTo(row.get(role.claim()));
            }
        });
        assertThat(rights.rows()).containsAll(rows);
        assertThat(rights.rows().stream().filter(what -> !rows.contains(what)))
                .allSatisfy(
                        what -> assertThat(rights.policy(what).orElseThrow()).isIn("open", "by-operation"));
    }
}
