package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.NotedCommands;
import fi.luotsi.queryside.asking.NotedCommands.Noted;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.samples.Slot;
import fi.luotsi.samples.ValidCommands;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A mutation sends its command in the caller's name. The command side's own answer is tested there. */
@OnRealStores
class MutationsTest {

    /** The refusal of a person who registers a client without having searched. */
    private static final List<String> OWN_SEARCH_IS_MISSING = List.of("SEARCH_FIRST search");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private NotedCommands commands;

    @Autowired
    private UseRows uses;

    @Autowired
    private Rights rights;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final OneOfEach records = new OneOfEach();

    /** Ids in the input that name existing records. */
    private final Set<UUID> named = new TreeSet<>();

    private UUID ainosSearch = Ids.next();

    static List<CommandMutation> mutations() {
        return CommandMutation.all();
    }

    @BeforeEach
    void one_of_each() {
        archive.write(aino, Records.MONDAY, records.begun(aino));
        ainosSearch = search(aino);
    }

    private UUID search(Person person) {
        Map<String, String> name = Map.of("familyName", records.family(), "givenName", "Väinö");
        return UUID.fromString(asking.ask(person, "casework/client/search", Map.of("input", name))
                .text("searchClients.searchId"));
    }

    /** A search that finds the client who is there, and then one for the person of the sample. */
    private UUID searchedFor(Person person) {
        search(person);
        Map<String, String> code = Map.of("identityCode", ValidCommands.IDENTITY_CODE);
        return UUID.fromString(asking.ask(person, "casework/client/search", Map.of("input", code))
                .text("searchClients.searchId"));
    }

    /** A person who may give the command, if possible one whose right ends at their unit. */
    private Person sender(CommandMutation each) {
        Role role = Arrays.stream(Role.values())
                .filter(Role::isGranted)
                .filter(one -> rights.scope(one, "Mutation." + each) != Scope.NONE)
                .min(Comparator.comparing(one -> rights.scope(one, "Mutation." + each) == Scope.ALL))
                .orElseThrow(() -> new AssertionError("nobody may do " + each));
        return Person.of(role.claim(), aino.unit());
    }

    private Scope scope(Person person, String what) {
        return rights.scope(Role.ofClaim(person.role()).orElseThrow(), what);
    }

    /** The input of a command that the sender may give. */
    private ObjectNode input(CommandMutation each, Person sender) {
        boolean searches = scope(sender, "Query.searchClients") != Scope.NONE;
        UUID search = searches ? searchedFor(sender) : ainosSearch;
        CaseworkCommand sample =
                ValidCommands.whole(slot -> id(each, slot, search)).make(each.command());
        return StoredJson.mapper().valueToTree(sample);
    }

    private Optional<UUID> id(CommandMutation each, Slot slot, UUID search) {
        if (each.begins() && slot.name().equals(each.idField())) {
            return Optional.empty();
        }
        Optional<UUID> found =
                switch (slot.name()) {
                    case "search" -> Optional.of(search);
                    case "suspect" -> Optional.of(aino.id());
                    case "uses" -> Optional.of(ainosSearch);
                    default -> records.of(slot);
                };
        found.ifPresent(named::add);
        return found;
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void a_mutation_sends_its_input_as_its_command_with_who_and_why_beside_it(CommandMutation each) {
        Person sender = sender(each);
        ObjectNode sent = input(each, sender);
        UUID commandId = Ids.next();
        ObjectNode whole = sent.deepCopy();
        whole.put("commandId", commandId.toString());
        if (each.takesVersion()) {
            whole.put("expectedVersion", 3);
        }

        Answer answer = asking.mutate(sender, each.name(), whole);

        assertThat(answer.userErrors(each.name())).isEmpty();
        assertThat(paths("", sent))
                .as("what the schema takes and what the command holds")
                .isEqualTo(each.paths());
        List<Noted> noted = commands.by(sender);
        assertThat(noted).hasSize(1);
        Noted only = noted.getFirst();
        assertThat(only.command()).isInstanceOf(each.command());
        assertThat(StoredJson.mapper().<JsonNode>valueToTree(only.command())).isEqualTo(sent);
        assertThat(only.context().commandId()).isEqualTo(commandId);
        assertThat(only.context().expectedVersion()).isEqualTo(each.takesVersion() ? 3L : null);
        assertThat(only.context().actor()).isEqualTo(sender.actor());
        assertThat(only.context().purpose()).isEqualTo(sender.purpose());
        assertThat(only.context().serviceTask()).isEqualTo("service-guidance");
        assertThat(only.context().organiser()).isNotBlank();
        assertThat(answer.text(each.name() + ".id"))
                .isEqualTo(only.command().aggregateId().toString());
        assertThat(answer.data(each.name() + ".version").asInt()).isZero();
        assertThat(answer.data(each.name() + ".upToDate").asBoolean()).isEqualTo(!each.begins());
    }

    /** As the schema names them: {@code topics.topic}. */
    private static Set<String> paths(String before, JsonNode value) {
        Set<String> paths = new TreeSet<>();
        value.properties().forEach(field -> {
            JsonNode inside = field.getValue().isArray() ? field.getValue().path(0) : field.getValue();
            String path = before + field.getKey();
            paths.addAll(inside.isObject() ? paths(path + ".", inside) : Set.of(path));
        });
        return paths;
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void R20_a_mutation_of_another_units_record_is_refused_as_if_there_were_none(CommandMutation each) {
        Person sender = sender(each);
        ObjectNode ours = input(each, sender);
        ours.put("commandId", Ids.next().toString());
        Person stranger = Person.of(sender.role(), Records.newUnit());
        boolean mayReach = scope(sender, "Mutation." + each) == Scope.ALL || named.isEmpty();

        Answer answer = asking.mutate(stranger, each.name(), ours);

        List<String> errors = answer.userErrors(each.name());
        assertThat(commands.by(stranger)).hasSize(mayReach ? 1 : 0);
        assertThat(errors.isEmpty()).as("%s: %s", each, errors).isEqualTo(mayReach);
        assertThat(errors).allMatch(error -> error.startsWith("NOT_FOUND ") || error.startsWith("SEARCH_FIRST "));
        if (!mayReach && !errors.equals(OWN_SEARCH_IS_MISSING)) {
            assertThat(uses.only(stranger).outcome()).isEqualTo("denied");
            assertThat(uses.only(stranger).denied()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fi|muutettu", "sv|ändrats", "en|has changed"})
    void a_refusal_of_the_command_side_comes_back_with_its_path_in_the_language_asked_for(
            String language, String word) {
        commands.fail(records.episode().value(), new Refused(List.of(RefusalCode.CONFLICT.at("topics[1].result"))));

        Answer answer = asking.mutate(aino, language, "reopenEpisode", reopening());

        assertThat(answer.userErrors("reopenEpisode")).containsExactly("CONFLICT topics.1.result");
        assertThat(answer.text("reopenEpisode.userErrors.0.message")).containsIgnoringCase(word);
        assertThat(answer.data("reopenEpisode.id").isNull()).isTrue();
        assertThat(answer.data("reopenEpisode.version").isNull()).isTrue();
    }

    @Test
    void a_fault_of_the_command_side_is_answered_without_its_details() {
        commands.fail(records.episode().value(), new IllegalStateException("Väinö Öhman 060541-907X"));

        Answer answer = asking.mutate(aino, "reopenEpisode", reopening());

        assertThat(answer.errors()).containsExactly("UNAVAILABLE luotsi");
        assertThat(answer.body()).doesNotContain("Öhman", "Exception");
    }

    private Map<String, Object> reopening() {
        return Map.of("commandId", Ids.next(), "episodeId", records.episode().value(), "reason", "need-continues");
    }

    @Test
    void a_contact_is_taken_to_happen_when_it_was_received_and_anything_else_when_told() {
        Map<String, Object> told = new HashMap<>();
        told.put("commandId", Ids.next());
        told.put("contactId", records.contact().value());
        told.put("noteId", Ids.next());
        told.put("note", "eilen");
        told.put("occurredAt", "2026-03-01T12:00:00+02:00");
        asking.mutate(aino, "addContactNote", told);
        ObjectNode received = input(new CommandMutation("receiveContact", ReceiveContact.class), aino);
        received.put("commandId", Ids.next().toString());
        asking.mutate(aino, "receiveContact", received);

        assertThat(commands.by(aino))
                .extracting(noted -> noted.context().occurredAt())
                .containsExactly(Instant.parse("2026-03-01T10:00:00Z"), Instant.parse("2026-03-02T07:15:00Z"));
    }
}
