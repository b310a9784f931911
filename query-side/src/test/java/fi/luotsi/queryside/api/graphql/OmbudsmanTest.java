package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.NotedCommands;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import graphql.schema.GraphQLFieldDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** R10: the social ombudsman is independent of the services (739/2023 §2, 5): they see numbers, and nobody's case. */
@OnRealStores
class OmbudsmanTest {

    /** Of the pages, not of anybody's case. */
    private static final String OF_ANYBODY = "giveAccessibilityFeedback";

    /** The last two tell of no list that they may not ask for. */
    private static final Set<String> OF_NOBODY = Set.of(
            "viewer", "codes", "retentionClasses", "proof", "contactReport", OF_ANYBODY, "listsChanged", "listsState");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    @Autowired
    private NotedCommands commands;

    @Autowired
    private GraphQlSource source;

    private final Person helmi = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final ContactId contact = Records.contactId();
    private final EpisodeId episode = Records.episodeId();
    private final RightsRequestId objection = Records.requestId();

    @BeforeEach
    void a_case() {
        archive.write(
                helmi,
                Instant.now(),
                Records.client(client, "Väinö", "Yläsaari"),
                Records.call(contact, Records.MONDAY),
                new ContactLinked(contact, client),
                Records.opened(episode, client, helmi),
                Records.asked(objection, client, helmi, "objection"));
    }

    private static String by(String field, Object id, String more) {
        return "{ " + field + "(id: \"" + id + "\") { " + more + " } }";
    }

    @Test
    void R10_the_ombudsman_opens_no_case_in_any_unit_and_each_attempt_is_logged() {
        Map<String, String> ways = Map.of(
                "client", by("client", client, "id name { family }"),
                "contact", by("contact", contact, "id"),
                "episode", by("episode", episode, "id"),
                "history", by("history", client, "totalCount"),
                "rightsRequest", by("rightsRequest", objection, "id"),
                "accessExport", by("accessExport", objection, "client"),
                "contacts", "{ contacts { totalCount } }",
                "searchClients", "{ searchClients(input: {familyName: \"Yläsaari\", givenName: \"Väinö\"}) { more } }");
        for (String unit : List.of(helmi.unit(), "sosiaaliasiavastaavat")) {
            ways.forEach((field, query) -> {
                Person ombudsman = Person.of("ombudsman", unit);

                Answer answer = asking.query(ombudsman, query);

                assertThat(answer.errors()).as(query).containsExactly("DENIED " + field);
                assertThat(answer.body()).doesNotContain("Yläsaari", client.toString());
                assertThat(uses.only(ombudsman).operation()).isEqualTo("Query." + field);
                assertThat(uses.only(ombudsman).outcome()).isEqualTo("denied");
                assertThat(uses.only(ombudsman).shown()).isEmpty();
            });
        }
    }

    @Test
    void R10_no_emergency_or_other_change_opens_a_case_to_the_ombudsman() {
        Person ombudsman = Person.of("ombudsman", helmi.unit());

        for (GraphQLFieldDefinition mutation :
                Objects.requireNonNull(source.schema().getMutationType()).getFieldDefinitions()) {
            if (mutation.getName().equals(OF_ANYBODY)) {
                continue;
            }
            assertThat(asking.query(ombudsman, AnyOperation.of("mutation", mutation))
                            .errors())
                    .containsExactly("DENIED " + mutation.getName());
        }

        assertThat(commands.by(ombudsman)).isEmpty();
    }

    @Test
    void R10_the_ombudsmans_queries_tell_of_nobody() {
        Person ombudsman = Person.ombudsman();

        Answer me = asking.query(ombudsman, "{ viewer { role { code label } unit { label } operations } }");

        assertThat(me.data("viewer.operations").valueStream().map(name -> name.asString()))
                .containsExactlyInAnyOrderElementsOf(OF_NOBODY);
        assertThat(me.text("viewer.role.label")).isEqualTo("Social ombudsman");
        assertThat(me.text("viewer.unit.label")).isEqualTo("Social ombudsmen");
        for (String path : List.of(
                "/export/events",
                "/rights-requests/" + objection + "/decision.pdf",
                "/rights-requests/" + objection + "/access-export.pdf",
                "/supervision-packs/" + Ids.next() + ".zip")) {
            assertThat(asking.get(ombudsman, path).status()).as(path).isEqualTo(403);
        }
    }
}
