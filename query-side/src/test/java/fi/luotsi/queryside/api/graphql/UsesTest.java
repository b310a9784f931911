package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.EpisodeOpenedBuilder;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** R22: the use log names every record that was shown, and no other. */
@OnRealStores
class UsesTest {

    private static final Instant MONDAY = Records.MONDAY;

    /** The types of the schema that show a record. */
    private static final Set<String> RECORDS =
            AggregateType.all().stream().map(kind -> kind.declared().shownAs()).collect(Collectors.toSet());

    private static final String UNIT = Records.newUnit();
    private static final List<UUID> CONTACTS = new ArrayList<>();
    private static final List<UUID> CLIENTS = new ArrayList<>();
    private static final List<UUID> EPISODES = new ArrayList<>();
    private static final List<UUID> CHAINS = new ArrayList<>();

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    @Autowired
    private GraphQlSource source;

    static List<Long> seeds() {
        return new Random(20260302).longs(40).boxed().toList();
    }

    /** Work of two units on the same clients, written once. */
    private void some_work() {
        if (!CONTACTS.isEmpty()) {
            return;
        }
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            Person by = Person.counsellor(random.nextInt(3) == 0 ? Records.newUnit() : UNIT);
            ContactId contact = Records.contactId();
            archive.append(by, MONDAY.plusSeconds(i), Records.call(contact, MONDAY.plusSeconds(i)));
            CONTACTS.add(contact.value());
            if (random.nextBoolean()) {
                ClientId client = CLIENTS.isEmpty() || random.nextBoolean()
                        ? Records.clientId()
                        : new ClientId(CLIENTS.get(random.nextInt(CLIENTS.size())));
                if (!CLIENTS.contains(client.value())) {
                    archive.append(by, MONDAY, Records.client(client, "Väinö", "Salainen"));
                    CLIENTS.add(client.value());
                }
                EpisodeId episode = Records.episodeId();
                ReferralId referral = Records.referralId();
                archive.append(
                        by,
                        MONDAY.plusSeconds(i),
                        new ContactLinked(contact, client),
                        EpisodeOpenedBuilder.builder()
                                .episodeId(episode)
                                .clientId(client)
                                .contactId(contact)
                                .worker(by.id())
                                .unit(by.unit())
                                .build(),
                        Records.sent(referral, referral, new Origin(null, episode, null), client, by, null));
                EPISODES.add(episode.value());
                CHAINS.add(referral.value());
            }
        }
        archive.caughtUp();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void R22_the_ids_in_the_row_are_the_ids_in_the_answer(long seed) {
        some_work();
        Random random = new Random(seed);
        String query = anyQuery(random);
        Person person = random.nextInt(4) == 0 ? Person.auditor() : Person.lead(UNIT);

        Answer answer = asking.query(person, query);

        Map<String, Set<String>> shown = new TreeMap<>();
        collect(answer.data(""), shown);
        UseRows.Row row = uses.only(person);
        assertThat(row.shown()).as("seed %d: %s", seed, query).isEqualTo(shown);
        assertThat(row.classes()).containsExactlyInAnyOrderElementsOf(shown.keySet());
    }

    private static void collect(JsonNode node, Map<String, Set<String>> shown) {
        if (node.isObject() && node.has("__typename")) {
            shown.computeIfAbsent(node.path("__typename").asString(), _ -> new TreeSet<>())
                    .add(node.path("id").asString());
        }
        node.forEach(child -> collect(child, shown));
    }

    private String anyQuery(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "{ contact(id: \"" + any(CONTACTS, random) + "\") " + selection("Contact", 4, random) + " }";
            case 1 -> "{ client(id: \"" + any(CLIENTS, random) + "\") " + selection("Client", 4, random) + " }";
            case 2 -> "{ episode(id: \"" + any(EPISODES, random) + "\") " + selection("Episode", 4, random) + " }";
            case 3 ->
                "{ referralChain(referralId: \"" + any(CHAINS, random) + "\") " + selection("ReferralChain", 4, random)
                        + " }";
            default ->
                "{ contacts(first: " + (1 + random.nextInt(9)) + ") { edges { node " + selection("Contact", 3, random)
                        + " } } }";
        };
    }

    private static UUID any(List<UUID> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private String selection(String type, int depth, Random random) {
        StringBuilder selected = new StringBuilder("{ __typename id");
        if (depth > 1) {
            links(type).forEach((field, to) -> {
                if (random.nextInt(3) > 0) {
                    selected.append(' ').append(field).append(' ').append(selection(to, depth - 1, random));
                }
            });
        }
        return selected.append(" }").toString();
    }

    /** What leads from a record to others, by the field's name. */
    private Map<String, String> links(String type) {
        Map<String, String> links = new TreeMap<>();
        for (GraphQLFieldDefinition field :
                Objects.requireNonNull(source.schema().getObjectType(type)).getFieldDefinitions()) {
            if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType to
                    && RECORDS.contains(to.getName())) {
                links.put(field.getName(), to.getName());
            }
        }
        return links;
    }

    @Test
    void R22_the_row_says_who_for_what_purpose_and_task_and_the_name_is_sealed() {
        some_work();
        Person person = Person.lead(UNIT);

        asking.ask(person, "casework/contact/contacts", Map.of());

        UseRows.Row row = uses.only(person);
        assertThat(row.role()).isEqualTo("team-lead");
        assertThat(row.unit()).isEqualTo(UNIT);
        assertThat(row.purpose()).isEqualTo("advice-and-guidance");
        assertThat(row.serviceTask()).isEqualTo("service-guidance");
        assertThat(row.operation()).isEqualTo("Query.contacts");
        assertThat(row.outcome()).isEqualTo("answered");
        assertThat(row.name()).isEqualTo(person.name());
        assertThat(row.asStored()).doesNotContain("Väinö", CONTACTS.getFirst().toString());
    }

    @Test
    void code_lists_and_who_am_i_show_no_client_and_leave_no_row() {
        Person person = Person.lead(UNIT);

        asking.ask(person, "api/graphql/viewer", Map.of());
        asking.ask(person, "api/graphql/codes", Map.of("list", "topic"));

        assertThat(uses.of(person)).isEmpty();
    }
}
