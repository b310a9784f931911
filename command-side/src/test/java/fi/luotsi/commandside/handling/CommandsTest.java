package fi.luotsi.commandside.handling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.contact.Call;
import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.casework.ClientFacts.ChangeClientMunicipality;
import fi.luotsi.kernel.casework.ClientFacts.ChangeClientName;
import fi.luotsi.kernel.casework.ClientRegistration.RecordIdentityCode;
import fi.luotsi.kernel.casework.ClientRegistration.RegisterClient;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeAssessment.RequestAssessment;
import fi.luotsi.kernel.casework.ReferralOutcome.ConfirmServiceReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.RecordOutcomeUnknown;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.samples.RegisterClientBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real bus before and after a command's decision. */
class CommandsTest {

    private final CommandSide program = CommandSide.shared();
    private final ContactId contact = Casework.contact();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "6ab7c08b-9eda-47a0-976d-0f53da53f33a",
                "0190c08b-9eda-7100-176d-0f53da53f33a"
            })
    void a_new_id_is_a_UUID_of_version_7(String other) {
        UUID id = UUID.fromString(other);

        assertThat(program.refusals(Casework.call(new ContactId(id), new NoteId(id), "Kysyi kotiavusta")))
                .containsExactly(notNew("contactId"), notNew("noteId"));
        assertThat(program.refusals(Casework.register(new ClientId(id), null))).containsExactly(notNew("clientId"));
        assertThat(program.refusals(new AddContactNote(contact, new NoteId(id), "Soitti uudelleen")))
                .containsExactly(notNew("noteId"));
    }

    private static Refusal notNew(String path) {
        return RefusalCode.NOT_VERSION_7.at(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B", "\uFEFF", "\u2060\u00AD", " \u202F\u3000"})
    void invisible_text_counts_as_missing(String unseen) {
        RegisterClient register = RegisterClientBuilder.builder()
                .clientId(Casework.client())
                .search(Ids.next())
                .name(new PersonName(unseen, unseen))
                .municipality("536")
                .clientGroups(List.of("older"))
                .build();

        assertThat(program.refusals(register)).containsExactly(RefusalCode.NAME_MISSING.at("name"));
        assertThat(program.refusals(new AddContactNote(contact, Casework.note(), unseen)))
                .containsExactly(RefusalCode.REQUIRED.at("note"));
    }

    @Test
    void text_that_would_be_read_otherwise_than_it_is_stored_is_refused() {
        program.send(Casework.call(contact));

        assertThat(program.refusals(new AddContactNote(contact, Casework.note(), "ei \u202Eaitseot")))
                .containsExactly(RefusalCode.UNREADABLE_TEXT.at("note"));
    }

    @Test
    void nothing_happened_before_there_were_registers() {
        assertThat(program.refusals(Casework.call(contact), Asked.occurred(Instant.parse("0000-01-01T00:00:00Z"))))
                .containsExactly(
                        RefusalCode.TOO_EARLY.at(CommandContextMetaData.OCCURRED_AT, Map.of("earliest", "1900-01-01")));
    }

    @Test
    void nothing_happens_to_a_stored_record_before_it_began_or_before_the_one_that_it_carries_on_from() {
        ReceiveContact call = Casework.call(contact);
        program.send(call);
        ReferralId referral = new ReferralId(Ids.next());
        SendReferral send = new SendReferral(
                referral,
                new Origin(contact, null, null),
                "signposted",
                "parish",
                null,
                "Seurakunta",
                null,
                null,
                null);
        CommandContext before = Asked.occurred(call.receivedAt().minusMillis(1));
        Refusal outOfOrder = RefusalCode.OUT_OF_ORDER.at(
                CommandContextMetaData.OCCURRED_AT, Map.of("earliest", "2026-03-02T11:50+02:00"));

        assertThat(program.refusals(new AddContactNote(contact, Casework.note(), "Soitti"), before))
                .containsExactly(outOfOrder);
        assertThat(program.refusals(send, before)).containsExactly(outOfOrder);
        program.send(send, Asked.occurred(call.receivedAt()));
        program.send(new RecordOutcomeUnknown(referral));
        assertThat(program.refusals(
                        new ConfirmServiceReceived(referral),
                        Asked.occurred(call.receivedAt().plusSeconds(1))))
                .containsExactly(RefusalCode.OUT_OF_ORDER.at(
                        CommandContextMetaData.OCCURRED_AT, Map.of("earliest", "2026-03-02T12:00+02:00")));
    }

    @Test
    void a_stale_version_is_told_with_the_one_there_is() {
        program.send(Casework.call(contact));
        program.send(new AddContactNote(contact, Casework.note(), "Soitti uudelleen"), Asked.expecting(0));

        assertThat(program.refusals(
                        new AddContactNote(contact, Casework.note(), "Soitti kolmannesti"), Asked.expecting(0)))
                .containsExactly(RefusalCode.CONFLICT.at("expectedVersion", Map.of("expected", "0", "actual", "1")));
    }

    @Test
    void a_new_record_has_no_version_to_expect() {
        assertThat(program.refusals(Casework.call(contact), Asked.expecting(0)))
                .containsExactly(RefusalCode.CONFLICT.at("expectedVersion", Map.of("expected", "0", "actual", "-1")));
    }

    @Test
    void a_command_that_changes_nothing_answers_the_version_there_is() {
        ClientId client = Casework.client();
        program.send(Casework.register(client, null));

        assertThat(program.send(new ChangeClientMunicipality(client, "536")))
                .isEqualTo(new CommandResult(client.value(), 0, false));
        assertThat(program.events(client.value())).hasSize(1);
    }

    @Test
    void the_id_of_another_kind_of_record_is_in_use() {
        program.send(Casework.call(contact));

        assertThat(program.refusals(Casework.register(new ClientId(contact.value()), null)))
                .containsExactly(RefusalCode.ALREADY_EXISTS.at("clientId"));
        assertThat(program.refusals(new ChangeClientMunicipality(new ClientId(contact.value()), "837")))
                .containsExactly(RefusalCode.NOT_FOUND.at("clientId"));
    }

    @Test
    void the_id_of_another_records_note_or_of_a_record_is_in_use() {
        NoteId note = Casework.note();
        program.send(Casework.call(contact, note, "Kysyi kotiavusta"));
        ContactId other = Casework.contact();
        program.send(Casework.call(other));

        assertThat(program.refusals(new AddContactNote(other, note, "Toinen")))
                .containsExactly(RefusalCode.ALREADY_EXISTS.at("noteId"));
        assertThat(program.refusals(new AddContactNote(other, new NoteId(contact.value()), "Toinen")))
                .containsExactly(RefusalCode.ALREADY_EXISTS.at("noteId"));
        assertThat(program.refusals(Casework.call(new ContactId(note.value()))))
                .containsExactly(RefusalCode.ALREADY_EXISTS.at("contactId"));
    }

    @Test
    void R22_a_command_for_a_purpose_that_the_role_does_not_have_is_refused_by_whatever_way_it_comes() {
        Map<String, Object> circumstances = new HashMap<>(CommandContextMetaData.of(Asked.now()));
        circumstances.put(CommandContextMetaData.PURPOSE, "audit");

        assertThat(program.refusals(Casework.call(contact), circumstances))
                .containsExactly(RefusalCode.PURPOSE_NOT_ALLOWED.at(
                        CommandContextMetaData.PURPOSE,
                        Map.of("role", "service-counsellor", "allowed", "advice-and-guidance, referral-follow-up")));
        assertThat(program.events(contact.value())).isEmpty();
    }

    @Test
    void everything_wrong_with_the_form_is_told_at_once_each_at_its_field() {
        Map<String, String> metaData = new HashMap<>(CommandContextMetaData.of(Asked.now()));
        metaData.remove(CommandContextMetaData.PURPOSE);
        Topic[] topics = {new Topic("home-help", "helped-on-site"), new Topic("housing", "solved")};
        var call = Call.of(contact)
                .by("pigeon", null)
                .about(topics)
                .noted(Casework.note(), "x".repeat(10_001) + "\u0000")
                .command();

        assertThat(program.refusals(call, metaData))
                .containsExactlyInAnyOrder(
                        RefusalCode.UNKNOWN_CODE.at("channel", Map.of("list", "channel")),
                        RefusalCode.UNKNOWN_CODE.at("topics[1].result", Map.of("list", "result")),
                        RefusalCode.TOO_LONG.at("note", Map.of("max", "10000")),
                        RefusalCode.UNREADABLE_TEXT.at("note"),
                        RefusalCode.REQUIRED.at(CommandContextMetaData.PURPOSE));
        nothingIsStored();
    }

    @Test
    void an_element_of_a_list_is_named_by_its_place() {
        RegisterClient register = RegisterClientBuilder.builder()
                .clientId(Casework.client())
                .search(Ids.next())
                .identityCode("x")
                .name(new PersonName(" ", "y".repeat(101)))
                .municipality("536")
                .clientGroups(Arrays.asList("older", "young"))
                .build();

        assertThat(program.refusals(register))
                .containsExactlyInAnyOrder(
                        RefusalCode.UNKNOWN_CODE.at("clientGroups[1]", Map.of("list", "client-group")),
                        RefusalCode.INVALID_IDENTITY_CODE.at("identityCode"),
                        RefusalCode.TOO_LONG.at("name.family", Map.of("max", "100")));
    }

    @Test
    void a_person_has_at_least_one_name() {
        ClientId client = Casework.client();

        assertThat(program.refusals(Casework.register(client, null, new PersonName(null, "\u200B"))))
                .containsExactly(RefusalCode.NAME_MISSING.at("name"));
        program.send(Casework.register(client, null, new PersonName(" ", "Suharto")));
        program.send(new ChangeClientName(client, new PersonName("Suharto", null)));
        assertThat(program.refusals(new ChangeClientName(client, new PersonName(null, null))))
                .containsExactly(RefusalCode.NAME_MISSING.at("name"));
    }

    @Test
    void a_search_is_good_for_one_registration() {
        RegisterClientBuilder register = RegisterClientBuilder.builder()
                .search(Ids.next())
                .name(new PersonName("Testi", "Henkilö"))
                .municipality("536")
                .clientGroups(List.of("older"));
        program.send(register.clientId(Casework.client()).build());

        assertThat(program.refusals(register.clientId(Casework.client()).build()))
                .containsExactly(RefusalCode.SEARCH_USED.at("search"));
    }

    @Test
    void R16_the_clients_age_is_opened_for_the_decision_and_only_the_decision_is_stored() {
        ClientId client = Casework.client();
        program.send(RegisterClientBuilder.builder()
                .clientId(client)
                .search(Ids.next())
                .birthDate(LocalDate.of(1951, 3, 3))
                .name(new PersonName("Testi", "Henkilö"))
                .municipality("536")
                .clientGroups(List.of("older"))
                .build());

        assertThat(ground(client)).isEqualTo("other");
        program.send(new RecordIdentityCode(client, Casework.code().value()));
        assertThat(ground(client)).isEqualTo("age-75");
    }

    private String ground(ClientId client) {
        EpisodeId episode = Casework.openEpisode(program, client);
        program.send(new RequestAssessment(episode, "client", false));
        return ((AssessmentRequested)
                        program.events(episode.value()).getLast().envelope().event())
                .ground();
    }

    private void nothingIsStored() {
        UUID id = contact.value();
        assertThat(program.count("event where aggregate_id = '" + id + "'")).isZero();
        assertThat(program.count("data_key where aggregate_id = '" + id + "'")).isZero();
    }
}
