package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.EpisodePlanning.RegularNeedFound;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.EpisodeOpenedBuilder;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** A list that a record leads to is filtered as the list of the whole is. */
@OnRealStores
class NestedFiltersTest {

    private static final Instant MONDAY = Records.MONDAY;
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private GraphQlSource source;

    private final Person lead = Person.lead(Records.newUnit());
    private final Person aino = Person.counsellor(lead.unit());
    private final ClientId client = Records.clientId();
    private final ContactId first = Records.contactId();
    private final ContactId second = Records.contactId();
    private final EpisodeId episode = Records.episodeId();
    private final EpisodeId other = Records.episodeId();
    private final RightsRequestId request = Records.requestId();

    /** How each type that holds lists is reached, by its name. */
    private final Map<String, String> ways = Map.of(
            "Client", "client(id: \"" + client + "\")",
            "Contact", "contact(id: \"" + first + "\")",
            "Unlinking", "unlinking(contactId: \"" + first + "\")",
            "Episode", "episode(id: \"" + episode + "\")",
            "RightsRequest", "rightsRequest(id: \"" + request + "\")");

    @BeforeEach
    void a_client_with_two_of_nearly_everything() {
        archive.append(
                aino,
                MONDAY,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(first, MONDAY),
                new ContactLinked(first, client),
                opened(episode),
                Records.note(first, "Soitti uudestaan"),
                new EpisodeNoteAdded(episode, new NoteId(Ids.next()), Records.text("Kävi")),
                new RegularNeedFound(episode, Records.text("Kotihoito")),
                sent(new Origin(first, null, null)),
                sent(new Origin(null, episode, null)),
                Records.asked(request, client, aino, "access"));
        archive.write(
                lead,
                TUESDAY,
                Records.received(second, TUESDAY, "chat", null, "211", List.of(new Topic("income", "helped-on-site"))),
                new ContactLinked(second, client),
                opened(other),
                Records.note(first, "Kiitti"),
                new EpisodeNoteAdded(episode, new NoteId(Ids.next()), Records.text("Soitti")),
                sent(new Origin(first, null, null)),
                Records.asked(Records.requestId(), client, lead, "rectification"),
                emergency(),
                emergency());
    }

    private EpisodeOpened opened(EpisodeId id) {
        return EpisodeOpenedBuilder.builder()
                .episodeId(id)
                .clientId(client)
                .contactId(first)
                .worker(aino.id())
                .unit(aino.unit())
                .build();
    }

    private ReferralSent sent(Origin origin) {
        ReferralId id = Records.referralId();
        return Records.sent(id, id, origin, client, aino, null);
    }

    private EmergencyOpened emergency() {
        return new EmergencyOpened(
                new EmergencyId(Ids.next()),
                client,
                aino.id(),
                TUESDAY.plusSeconds(3600),
                Records.text("Ei avaa ovea"));
    }

    /** Fields of records that list others which have ids, as {@code Client.episodes}. */
    private List<String> lists() {
        List<String> found = new ArrayList<>();
        for (GraphQLNamedType type : source.schema().getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().equals("Query")) {
                object.getFieldDefinitions().stream()
                        .filter(field -> field.getArgument("filter") != null)
                        .filter(field -> GraphQLTypeUtil.unwrapAll(
                                                field.getArgument("filter").getType())
                                        instanceof GraphQLInputObjectType filter
                                && filter.getField("ids") != null)
                        .forEach(field -> found.add(object.getName() + "." + field.getName()));
            }
        }
        return found;
    }

    private List<String> ids(String list, String filter) {
        String[] names = list.split("\\.", 2);
        String way = Objects.requireNonNull(ways.get(names[0]), () -> "no record here has " + list);
        Answer answer = asking.query(
                lead, "{ a: %s { b: %s(filter: {%s}) { totalCount nodes { id } } } }".formatted(way, names[1], filter));
        List<String> found = new ArrayList<>();
        answer.data("a.b.nodes").forEach(node -> found.add(node.path("id").asString()));
        assertThat(answer.data("a.b.totalCount").asInt()).isEqualTo(found.size());
        return found;
    }

    @Test
    void each_list_is_asked_for_by_ids() {
        List<String> filled = lists().stream()
                .filter(list -> ways.containsKey(list.substring(0, list.indexOf('.'))))
                .filter(list -> !ids(list, "").isEmpty())
                .toList();

        // a list that is new has nothing in it here
        assertThat(filled).hasSizeGreaterThanOrEqualTo(14).allSatisfy(list -> {
            String last = ids(list, "").getLast();
            assertThat(ids(list, "ids: [\"" + last + "\", \"" + Records.unknown() + "\"]"))
                    .containsExactly(last);
            assertThat(ids(list, "ids: [\"" + Records.unknown() + "\"]")).isEmpty();
            assertThat(ids(list, "ids: []")).isEmpty();
        });
    }

    @Test
    void one_answer_asks_for_the_same_list_in_several_ways() {
        Answer answer = asking.query(lead, """
                { client(id: "%s") {
                    all: contacts { totalCount }
                    calls: contacts(filter: {channel: "phone"}) { nodes { id } }
                    chats: contacts(filter: {channel: "chat"}) { nodes { id } }
                    none: contacts(filter: {channel: "e-mail"}) { totalCount }
                    later: contacts(filter: {receivedFrom: "%s"}) { nodes { id } }
                } }
                """.formatted(client, TUESDAY));

        assertThat(answer.data("client.all.totalCount").asInt()).isEqualTo(2);
        assertThat(answer.text("client.calls.nodes.0.id")).isEqualTo(first.toString());
        assertThat(answer.text("client.chats.nodes.0.id")).isEqualTo(second.toString());
        assertThat(answer.data("client.none.totalCount").asInt()).isZero();
        assertThat(answer.text("client.later.nodes.0.id")).isEqualTo(second.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Client.contacts|channel: \"nothing\"|UNKNOWN_CODE filter.channel",
                "Client.episodes|urgency: \"nothing\"|UNKNOWN_CODE filter.urgency",
                "Client.referralChains|state: \"nothing\"|UNKNOWN_CODE filter.state",
                "Client.rightsRequests|kind: \"nothing\"|UNKNOWN_CODE filter.kind",
                "Client.obligations|rule: \"nothing\"|UNKNOWN_CODE filter.rule",
                "Contact.notes|writtenFrom: \"2026-03-03T08:00:00Z\", writtenBefore: \"2026-03-03T08:00:00Z\"|VALID_UNTIL_BEFORE_FROM filter.writtenBefore"
            })
    void a_wrong_filter_is_refused_by_its_part(String list, String filter, String refusal) {
        String[] names = list.split("\\.", 2);
        Answer answer = asking.query(
                lead, "{ %s { %s(filter: {%s}) { totalCount } } }".formatted(ways.get(names[0]), names[1], filter));

        assertThat(answer.errors()).containsExactly(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Client.episodes|state: \"open\"|2",
                "Client.episodes|state: \"closed\"|0",
                "Client.episodes|clientGroup: \"older\"|2",
                "Client.episodes|clientGroup: \"disabled\"|0",
                "Client.episodes|dueBefore: \"2020-01-01\"|0",
                "Client.episodes|openedFrom: \"2026-03-03T00:00:00Z\"|1",
                "Client.referralChains|targetCategory: \"ngo\"|3",
                "Client.referralChains|state: \"accepted\"|0",
                "Client.rightsRequests|kind: \"access\"|1",
                "Client.emergencies|reviewed: false|2",
                "Client.emergencies|reviewed: true|0",
                "Client.obligations|rule: \"access\"|1",
                "Contact.notes|rectified: false|2",
                "Contact.notes|rectified: true|0",
                "Contact.notes|writtenFrom: \"2026-03-03T00:00:00Z\"|1",
                "Contact.notes|writtenBefore: \"2026-03-02T00:00:00Z\"|0",
                "Episode.notes|writtenBefore: \"2026-03-03T00:00:00Z\"|1"
            })
    void each_list_is_filtered_by_what_its_records_hold(String list, String filter, int found) {
        assertThat(ids(list, filter)).hasSize(found);
    }

    @Test
    void notes_are_found_by_who_wrote_them() {
        String wanted = "writtenBy: \"" + lead.id() + "\"";
        String all = ids("Contact.notes", "").getLast();

        assertThat(ids("Contact.notes", wanted)).containsExactly(all);
        assertThat(ids("Contact.notes", "writtenBy: \"" + Records.unknown() + "\""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|4",
                "event: \"contact.note-added\"|2",
                "event: \"contact.note\"|0",
                "actor: \"$lead\"|1",
                "actor: \"$lead\", event: \"contact.linked\"|0",
                "unit: \"nokia\"|0",
                "occurredFrom: \"2026-03-03T00:00:00Z\"|1",
                "occurredBefore: \"2026-03-02T00:00:00Z\"|0"
            })
    void a_history_is_filtered_by_what_happened_and_who_did_it(String filter, int found) {
        String asked = filter == null ? "" : filter.replace("$lead", lead.id().toString());
        Answer answer = asking.query(
                lead, "{ history(id: \"%s\", filter: {%s}) { totalCount nodes { event } } }".formatted(first, asked));

        assertThat(answer.data("history.nodes")).hasSize(found);
        assertThat(answer.data("history.totalCount").asInt()).isEqualTo(found);
    }

    @Test
    void a_cursor_of_another_filter_is_refused() {
        String cursor = asking.query(lead, "{ client(id: \"%s\") { contacts { edges { cursor } } } }".formatted(client))
                .text("client.contacts.edges.0.cursor");

        assertThat(asking.query(
                                lead,
                                "{ client(id: \"%s\") { contacts(filter: {channel: \"phone\"}, after: \"%s\") { totalCount } } }"
                                        .formatted(client, cursor))
                        .errors())
                .containsExactly("FOREIGN_CURSOR after");
    }
}
