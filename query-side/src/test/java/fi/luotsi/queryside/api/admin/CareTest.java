package fi.luotsi.queryside.api.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.queryside.projection.ProjectionEngine;
import fi.luotsi.queryside.projection.ProjectionStatus;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class CareTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private ProjectionEngine engine;

    @Autowired
    private UseRows uses;

    private final Person administrator = Person.administrator();

    private int generation() {
        return engine.status().stream()
                .filter(status -> status.projection().equals("referral-chain"))
                .mapToInt(ProjectionStatus::generation)
                .sum();
    }

    @Test
    void a_read_model_is_built_anew_and_answers_as_before() {
        Person aino = Person.adviser(Records.newUnit());
        ContactId contact = Records.contactId();
        var referral = Records.referralId();
        archive.write(
                aino,
                Records.MONDAY,
                Records.call(contact, Records.MONDAY),
                Records.sent(referral, contact, aino, null));
        String before = asking.ask(aino, "casework/referral/chain", Map.of("id", referral.value()))
                .body();
        int live = generation();

        Answer answer =
                asking.ask(administrator, "en", "api/admin/care", "rebuildReadModel", Map.of("name", "referral-chain"));

        assertThat(answer.userErrors("rebuildReadModel")).isEmpty();
        assertThat(engine.awaitRebuilt("referral-chain", Duration.ofSeconds(20)))
                .isTrue();
        assertThat(generation()).isGreaterThan(live);
        assertThat(asking.ask(aino, "casework/referral/chain", Map.of("id", referral.value()))
                        .body())
                .isEqualTo(before);
        assertThat(uses.of(administrator)).last().satisfies(use -> {
            assertThat(use.operation()).isEqualTo("Mutation.rebuildReadModel");
            assertThat(use.classes()).isEmpty();
        });
    }

    @Test
    void a_document_that_is_not_frozen_folds_to_the_same_again() {
        Person aino = Person.adviser(Records.newUnit());
        ContactId contact = Records.contactId();
        archive.write(aino, Records.MONDAY, Records.call(contact, Records.MONDAY));

        Answer answer = asking.ask(
                administrator,
                "en",
                "api/admin/care",
                "retryDocument",
                Map.of("name", "contact", "id", contact.value()));

        assertThat(answer.userErrors("retryDocument")).isEmpty();
        assertThat(asking.ask(aino, "casework/contact/contact", Map.of("id", contact.value()))
                        .text("contact.id"))
                .isEqualTo(contact.toString());
    }

    @Test
    void an_unknown_read_model_or_document_is_refused() {
        Map<String, Object> nothing = Map.of("name", "weather", "id", Records.unknown());

        assertThat(asking.ask(administrator, "en", "api/admin/care", "rebuildReadModel", nothing)
                        .userErrors("rebuildReadModel"))
                .containsExactly("INVALID name");
        assertThat(asking.ask(administrator, "en", "api/admin/care", "retryDocument", nothing)
                        .userErrors("retryDocument"))
                .containsExactly("INVALID name");
        assertThat(asking.ask(
                                administrator,
                                "en",
                                "api/admin/care",
                                "retryDocument",
                                Map.of("name", "contact", "id", Records.unknown()))
                        .userErrors("retryDocument"))
                .containsExactly("NOT_FOUND id");
    }

    @Test
    void keys_are_rotated_and_backed_up_and_everything_opens_as_before() {
        Person aino = Person.adviser(Records.newUnit());
        ContactId contact = Records.contactId();
        archive.write(
                aino, Records.MONDAY, Records.call(contact, Records.MONDAY), Records.note(contact, "Soittaa huomenna"));
        String before = asking.ask(aino, "casework/contact/contact", Map.of("id", contact.value()))
                .body();
        assertThat(before).contains("Soittaa huomenna");

        assertThat(asking.ask(administrator, "en", "api/admin/care", "rotateKeys", Map.of())
                        .userErrors("rotateKeys"))
                .isEmpty();
        await().until(() -> asking.ask(administrator, "en", "api/admin/care", "keys", Map.of())
                .text("keys.rotating")
                .equals("false"));

        Answer keys = asking.ask(administrator, "en", "api/admin/care", "backUpKeys", Map.of());
        assertThat(keys.text("backUpKeys.keys.remaining")).isEqualTo("0");
        assertThat(keys.text("backUpKeys.keys.failed")).isEqualTo("false");
        assertThat(keys.body()).contains("keys-20");
        assertThat(asking.ask(aino, "casework/contact/contact", Map.of("id", contact.value()))
                        .body())
                .isEqualTo(before);
        assertThat(uses.of(administrator)).last().satisfies(use -> {
            assertThat(use.operation()).isEqualTo("Mutation.backUpKeys");
            assertThat(use.classes()).isEmpty();
        });
    }
}
