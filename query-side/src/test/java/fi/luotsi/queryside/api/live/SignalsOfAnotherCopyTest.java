package fi.luotsi.queryside.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.Copy;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Signals;
import fi.luotsi.queryside.asking.Writer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** Two copies of the program on the same stores: it does not matter which of them records, or folds. */
@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestPropertySource(properties = {"luotsi.live.pace=50ms", "luotsi.projections.guarded=true"})
class SignalsOfAnotherCopyTest {

    @Autowired
    private Asking asking;

    @Autowired
    private Writer archive;

    @Autowired
    private Environment environment;

    private final Person aino = Person.counsellor(Records.newUnit());

    @Test
    void what_one_copy_records_is_signalled_by_both() {
        String query = "subscription { listsChanged(lists: [UNIT_CONTACTS]) { lists } }";
        try (Copy copy = Copy.of(environment);
                Signals here = asking.signals(aino, query);
                Signals there = copy.asking().signals(aino, query)) {
            archive.write(aino, Records.MONDAY, Records.call(Records.contactId(), Records.MONDAY));

            assertThat(here.next()).containsExactly("UNIT_CONTACTS");
            assertThat(there.next()).containsExactly("UNIT_CONTACTS");

            copy.archive().write(aino, Records.MONDAY, Records.call(Records.contactId(), Records.MONDAY));

            assertThat(there.next()).containsExactly("UNIT_CONTACTS");
            assertThat(here.next()).containsExactly("UNIT_CONTACTS");
        }
    }
}
