package fi.luotsi.queryside.oversight.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class RetentionClassesTest {

    @Autowired
    private Asking asking;

    @Test
    void R29_how_long_records_are_kept_can_be_read_by_everybody() {
        Answer answer = asking.ask(Person.adviser(Records.newUnit()), "oversight/retention/classes", Map.of());

        assertThat(answer.text("retentionClasses.2.retentionClass.code")).isEqualTo("guidance");
        assertThat(answer.text("retentionClasses.2.from.code")).isEqualTo("closed");
        assertThat(answer.text("retentionClasses.2.kept")).isEqualTo("P10Y");
        assertThat(answer.text("retentionClasses.2.law")).isEqualTo("703/2023 §23, annex");
    }
}
