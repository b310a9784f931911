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
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

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

    @Autowired
    private MongoDatabaseFactory documents;

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
    void it_is_told_how_each_read_model_stands_and_how_far_a_rebuild_has_come() {
        Answer answer = asking.ask(administrator, "en", "api/admin/care", "readModels", Map.of());

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data("readModels").findValuesAsString("name")).containsAll(engine.names());
        assertThat(answer.data("readModels").findValues("lag")).allMatch(lag -> lag.asInt() >= 0);
        assertThat(asking.ask(Person.auditor(), "en", "api/admin/care", "readModels", Map.of())
                        .errors())
                .containsExactly("DENIED readModels");
        ProjectionStatus half = new ProjectionStatus("contact", 1, 900, 100, 2, 500L, 0L, null, "java.lang.Error");
        assertThat(half.builtPercent()).isEqualTo(50);
        assertThat(ReadModelCare.ReadModel.of(half).rebuild())
                .isEqualTo(new ReadModelCare.Rebuild(50, 500, "java.lang.Error"));
        assertThat(ReadModelCare.ReadModel.of(new ProjectionStatus("contact", 1, 0, 0, null, null, 0L, null, null))
                        .rebuild())
                .isNull();
    }

    @Test
    void documents_that_take_no_events_are_listed_page_by_page_until_they_are_folded_anew() {
        Person aino = Person.adviser(Records.newUnit());
        ContactId one = Records.contactId();
        ContactId two = Records.contactId();
        archive.write(aino, Records.MONDAY, Records.call(one, Records.MONDAY));
        archive.write(aino, Records.MONDAY, Records.call(two, Records.MONDAY));
        try {
            freeze(one);
            freeze(two);
            Answer first = frozen(Map.of("readModel", "contact", "first", 1));
            assertThat(first.text("frozenDocuments.totalCount")).isEqualTo("2");
            assertThat(first.nodes("frozenDocuments", "document")).containsExactly(one.toString());
            assertThat(first.nodes("frozenDocuments", "exception")).containsExactly("java.lang.IllegalStateException");
            assertThat(first.nodes("frozenDocuments", "position")).containsExactly("7");
            Answer second = frozen(Map.of(
                    "readModel", "contact", "first", 1, "after", first.text("frozenDocuments.pageInfo.endCursor")));
            assertThat(second.nodes("frozenDocuments", "document")).containsExactly(two.toString());
            assertThat(frozen(Map.of("readModel", "episode")).nodes("frozenDocuments", "document"))
                    .isEmpty();
            assertThat(frozen(Map.of("readModel", "weather")).errors()).containsExactly("INVALID filter.readModel");
        } finally {
            for (ContactId each : new ContactId[] {one, two}) {
                asking.ask(
                        administrator,
                        "en",
                        "api/admin/care",
                        "retryDocument",
                        Map.of("name", "contact", "id", each.value()));
            }
        }
        assertThat(frozen(Map.of("readModel", "contact")).nodes("frozenDocuments", "document"))
                .isEmpty();
    }

    private Answer frozen(Map<String, Object> variables) {
        return asking.ask(administrator, "en", "api/admin/care", "frozenDocuments", variables);
    }

    /** As the engine lists one, whose own tests have it do so. */
    private void freeze(ContactId contact) {
        int live = engine.status().stream()
                .filter(status -> status.projection().equals("contact"))
                .mapToInt(ProjectionStatus::generation)
                .sum();
        documents
                .getMongoDatabase()
                .getCollection("frozen", BsonDocument.class)
                .insertOne(new BsonDocument("_id", new BsonString("contact_" + live + "/" + contact))
                        .append("generation", new BsonString("contact_" + live))
                        .append("fold", new BsonString("contact"))
                        .append("document", new BsonBinary(contact.value()))
                        .append("position", new BsonInt64(7))
                        .append("exception", new BsonString("java.lang.IllegalStateException")));
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
