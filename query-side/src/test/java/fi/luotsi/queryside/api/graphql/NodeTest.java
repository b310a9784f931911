package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.authorization.Scope;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** Any record is had by its id alone, and only by those whom its own query would show it to. */
@OnRealStores
class NodeTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private Rights rights;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final OneOfEach records = new OneOfEach();

    @BeforeEach
    void a_record_of_each_kind() {
        archive.append(aino, Records.MONDAY, records.begun(aino));
        archive.write(aino, Records.MONDAY, new ContactLinked(records.contact(), records.client()));
    }

    private UUID id(AggregateType kind) {
        return Stream.of(records.begun(aino))
                .filter(event -> AggregateType.of(event).equals(kind))
                .findFirst()
                .orElseThrow()
                .aggregateId();
    }

    private Answer node(Person person, Object id) {
        return asking.query(person, "{ node(id: \"" + id + "\") { __typename id } }");
    }

    @Test
    void a_record_of_any_kind_is_found_and_tells_its_type() {
        Set<String> types = new TreeSet<>();
        for (AggregateType kind : AggregateType.all()) {
            UUID id = id(kind);
            String type = kind.declared().shownAs();
            // what is of no unit's work is shown to auditors, who see all
            Person lead =
                    rights.scope(Role.TEAM_LEAD, type) == Scope.NONE ? Person.auditor() : Person.lead(aino.unit());

            Answer answer = node(lead, id);

            assertThat(answer.text("node.__typename")).isEqualTo(type);
            assertThat(answer.text("node.id")).isEqualTo(id.toString());
            assertThat(uses.only(lead).shown()).isEqualTo(Map.of(type, Set.of(id.toString())));
            types.add(type);
        }
        assertThat(types).hasSize(AggregateType.all().size());
    }

    @Test
    void a_record_shows_the_fields_of_its_type_and_leads_on() {
        Answer answer = asking.query(
                aino,
                "{ node(id: \"%s\") { ... on Contact { channel { code } client { name { family } } } } }"
                        .formatted(records.contact()));

        assertThat(answer.text("node.channel.code")).isEqualTo("phone");
        assertThat(answer.text("node.client.name.family")).isEqualTo(records.family());
        assertThat(uses.only(aino).operation()).isEqualTo("Query.node");
        assertThat(uses.only(aino).shown().keySet()).isEqualTo(Set.of("Client", "Contact"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adviser", "service-counsellor", "team-lead", "administrator"})
    void R20_a_hidden_record_and_one_that_does_not_exist_are_answered_alike_and_the_denial_is_logged(String role) {
        Person stranger = Person.of(role, Records.newUnit());
        UUID client = records.client().value();

        Answer hidden = node(stranger, client);
        Answer missing = node(Person.of(role, Records.newUnit()), Records.unknown());

        assertThat(hidden.body()).isEqualTo(missing.body()).isEqualTo("{\"data\":{\"node\":null}}");
        assertThat(hidden.status()).isEqualTo(missing.status());
        UseRows.Row row = uses.only(stranger);
        assertThat(row.outcome()).isEqualTo("denied");
        assertThat(row.shown()).isEmpty();
        assertThat(row.denied()).isEqualTo(Map.of("Client", Set.of(client.toString())));
    }

    @ParameterizedTest
    @CsvSource({"contact, Contact", "client, Client", "episode, Episode", "rightsRequest, RightsRequest"})
    void R20_the_use_log_holds_the_same_as_of_the_records_own_query(String query, String type) {
        UUID id = AggregateType.all().stream()
                .filter(kind -> kind.declared().shownAs().equals(type))
                .map(this::id)
                .findFirst()
                .orElseThrow();
        for (String unit : List.of(aino.unit(), Records.newUnit())) {
            Person one = Person.counsellor(unit);
            Person other = Person.counsellor(unit);

            node(one, id);
            asking.query(other, "{ " + query + "(id: \"" + id + "\") { id } }");

            assertThat(uses.only(one).outcome()).isEqualTo(uses.only(other).outcome());
            assertThat(uses.only(one).shown()).isEqualTo(uses.only(other).shown());
            assertThat(uses.only(one).denied()).isEqualTo(uses.only(other).denied());
            assertThat(uses.only(one).clients()).isEqualTo(uses.only(other).clients());
        }
    }

    @Test
    void R20_whoever_may_see_a_record_may_ask_its_own_query() {
        List<GraphQLFieldDefinition> queries =
                Objects.requireNonNull(source.schema().getQueryType()).getFieldDefinitions();
        for (AggregateType kind : AggregateType.all()) {
            String type = kind.declared().shownAs();
            for (GraphQLFieldDefinition query : queries) {
                if (query.getType() instanceof GraphQLObjectType own
                        && own.getName().equals(type)) {
                    for (Role role : Role.values()) {
                        assertThat(rights.scope(role, "Query." + query.getName()) == Scope.NONE)
                                .as("%s, %s", role, query.getName())
                                .isEqualTo(rights.scope(role, type) == Scope.NONE);
                    }
                }
            }
        }
    }

    @Test
    void the_ombudsman_has_no_right_to_any_record() {
        Person ombudsman = Person.of("ombudsman", aino.unit());

        assertThat(node(ombudsman, records.contact()).errors()).containsExactly("DENIED node");
        assertThat(uses.only(ombudsman).outcome()).isEqualTo("denied");
    }

    @Test
    void records_of_several_kinds_stand_in_the_order_of_their_ids_with_null_where_there_is_none() {
        UUID unknown = Records.unknown();
        List<String> asked = List.of(
                records.episode().toString(),
                unknown.toString(),
                records.contact().toString(),
                records.episode().toString());

        Answer answer =
                asking.query(aino, "{ nodes(ids: [\"" + String.join("\", \"", asked) + "\"]) { __typename id } }");

        List<String> types = new ArrayList<>();
        answer.data("nodes").forEach(node -> types.add(node.path("__typename").asString("null")));
        assertThat(types).containsExactly("Episode", "null", "Contact", "Episode");
        assertThat(answer.text("nodes.2.id")).isEqualTo(records.contact().toString());
        assertThat(asking.query(aino, "{ nodes(ids: []) { id } }").data("nodes").size())
                .isZero();
    }

    @Test
    void more_ids_than_a_page_has_are_refused() {
        String ids = String.join(", ", Collections.nCopies(201, "\"" + UUID.randomUUID() + "\""));

        Answer answer = asking.query(aino, "{ nodes(ids: [" + ids + "]) { id } }");

        assertThat(answer.errors()).containsExactly("TOO_LONG ids");
        assertThat(answer.body()).contains("200");
    }

    @Test
    void one_referral_of_a_chain_is_no_record_of_its_own() {
        ReferralId first = Records.referralId();
        ReferralId second = Records.referralId();
        archive.write(
                aino,
                Records.MONDAY,
                Records.sent(first, records.contact(), aino, null),
                Records.sent(second, first, new Origin(null, null, first), records.client(), aino, null));

        assertThat(node(aino, first).text("node.__typename")).isEqualTo("ReferralChain");
        assertThat(node(aino, second).data("node").isNull()).isTrue();
    }
}
