package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who fills in a form gets the municipalities that there are, and those that there were. */
@OnRealStores
class MunicipalityListTest {

    @Autowired
    private Asking asking;

    @Test
    void all_of_finland_is_listed_and_what_is_no_more_says_since_when_and_what_took_its_place() {
        Answer answer = asking.query(
                Person.adviser(Records.newUnit()),
                "{ codes(list: \"municipality\") { code label begun retired into } }");
        List<JsonNode> listed = new ArrayList<>();
        answer.data("codes").forEach(listed::add);

        assertThat(listed).filteredOn(each -> each.path("retired").isNull()).hasSize(308 + 1);
        assertThat(entry(listed, "abroad").path("label").asString()).isEqualTo("Abroad");
        assertThat(entry(listed, "588").path("retired").asString()).isEqualTo("2025-01-01");
        assertThat(entry(listed, "588").path("into").asString()).isEqualTo("507");
        assertThat(entry(listed, "946").path("begun").asString()).isEqualTo("2011-01-01");
        assertThat(entry(listed, "507").path("into").isNull()).isTrue();
    }

    private static JsonNode entry(List<JsonNode> listed, String code) {
        return listed.stream()
                .filter(each -> each.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
