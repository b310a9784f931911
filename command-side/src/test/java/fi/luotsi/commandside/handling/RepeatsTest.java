package fi.luotsi.commandside.handling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientFacts.ChangeClientMunicipality;
import fi.luotsi.kernel.casework.ClientFacts.ChangeClientName;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.EpisodeLifecycle.OpenEpisode;
import fi.luotsi.kernel.casework.ProcessingLimits.GivePermit;
import fi.luotsi.kernel.casework.ProcessingLimits.RevokePermit;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.personal.PersonName;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command id that comes again: the same command is answered as it was, and any other is refused. */
class RepeatsTest {

    private static final Refusal USED = RefusalCode.COMMAND_ID_USED.at("commandId");

    private final CommandSide program = CommandSide.shared();
    private final ContactId contact = Casework.contact();
    private final CaseworkCommand call = Casework.call(contact, Casework.note(), "Kysyi kotiavusta");
    private final CommandContext first = Asked.now();

    @Test
    void a_repeat_is_answered_with_the_version_it_led_to_then() {
        program.send(call, first);
        program.send(new AddContactNote(contact, Casework.note(), "Soitti uudelleen"));

        assertThat(program.send(call, first)).isEqualTo(new CommandResult(contact.value(), 1, true));
        assertThat(program.events(contact.value())).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "circumstances.expectedVersion, 7",
        "circumstances.legalBasis, gdpr-6-1-e",
        "circumstances.organiser, Toinen hyvinvointialue",
        "circumstances.producer, Toinen hyvinvointialue",
        "circumstances.correlation, 0198d100-0000-7000-8000-000000000901"
    })
    void a_value_that_the_caller_did_not_give_or_nobody_recorded_makes_no_other_command(String item, String other) {
        program.send(call, first);

        assertThat(program.send(call, changed(first, item, other)))
                .isEqualTo(new CommandResult(contact.value(), 1, true));
    }

    @Test
    void a_repeat_that_says_no_time_is_recognised_whenever_it_comes() {
        program.send(call, first);
        Map<String, String> later = changed(first, CommandContextMetaData.NOW, "2026-03-02T10:00:07Z");
        later.put(CommandContextMetaData.OCCURRED_AT, "2026-03-02T10:00:07Z");

        assertThat(program.send(call, later)).isEqualTo(new CommandResult(contact.value(), 1, true));
    }

    @Test
    void the_same_id_with_other_words_is_refused_and_nothing_is_recorded() {
        AddContactNote note = new AddContactNote(contact, Casework.note(), "Soitti uudelleen");
        program.send(call, first);
        CommandContext second = Asked.now();
        program.send(note, second);

        assertThat(program.refusals(new AddContactNote(contact, note.noteId(), "Soitti kolmannesti"), second))
                .containsExactly(USED);
        assertThat(program.events(contact.value())).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "circumstances.occurredAt, 2026-03-01T09:00:00Z",
        "circumstances.purpose, referral-follow-up",
        "circumstances.serviceTask, disability-services",
        "circumstances.actor.role, adviser",
        "circumstances.actor.unit, tampere-keskusta"
    })
    void the_same_words_said_of_another_time_or_in_another_capacity_are_another_command(String item, String other) {
        program.send(call, first);

        assertThat(program.refusals(call, changed(first, item, other))).containsExactly(USED);
        assertThat(program.events(contact.value())).hasSize(2);
    }

    @Test
    void another_person_cannot_use_the_id() {
        program.send(call, first);

        assertThat(program.refusals(call, Asked.byAnother(first))).containsExactly(USED);
    }

    @Test
    void another_command_on_the_same_record_is_refused_also_where_its_input_looks_the_same() {
        ClientId client = Casework.client();
        LimitId permit = new LimitId(Ids.next());
        program.send(Casework.register(client, null));
        program.send(new GivePermit(client, permit), first);

        assertThat(program.refusals(new RevokePermit(client, permit), first)).containsExactly(USED);
        assertThat(program.refusals(new ChangeClientMunicipality(client, "837"), first))
                .containsExactly(USED);
        assertThat(program.events(client.value())).hasSize(2);
    }

    @Test
    void a_second_record_of_the_same_kind_is_not_made() {
        program.send(call, first);
        ContactId other = Casework.contact();

        assertThat(program.refusals(Casework.call(other), first)).containsExactly(USED);
        assertThat(program.events(other.value())).isEmpty();
    }

    @Test
    void a_record_of_another_kind_is_not_made() {
        ClientId client = Casework.client();
        program.send(Casework.register(client, null), first);
        EpisodeId episode = Casework.episode();

        assertThat(program.refusals(new OpenEpisode(episode, client, null), first))
                .containsExactly(USED);
        assertThat(program.refusals(Casework.call(new ContactId(client.value())), first))
                .containsExactly(USED);
        assertThat(program.events(episode.value())).isEmpty();
    }

    /** Nothing was recorded under the id, so nothing could be lost by using it. */
    @Test
    void a_command_that_changed_nothing_leaves_its_id_free() {
        ClientId client = Casework.client();
        program.send(Casework.register(client, null));
        ChangeClientMunicipality same = new ChangeClientMunicipality(client, "536");
        program.send(same, first);

        assertThat(program.send(same, first)).isEqualTo(new CommandResult(client.value(), 0, false));
        assertThat(program.send(new ChangeClientMunicipality(client, "837"), first))
                .isEqualTo(new CommandResult(client.value(), 1, false));
        assertThat(program.refusals(same, first)).containsExactly(USED);
    }

    @Test
    void a_refused_command_leaves_its_id_free() {
        AddContactNote note = new AddContactNote(contact, Casework.note(), "Soitti uudelleen");
        assertThat(program.refusals(note, first)).isNotEmpty();
        program.send(call);

        assertThat(program.send(note, first)).isEqualTo(new CommandResult(contact.value(), 2, false));
    }

    @Test
    void an_id_from_before_there_were_rows_counts_by_itself_in_its_record() {
        ClientId client = Casework.client();
        program.send(Casework.register(client, null));
        ChangeClientName name = new ChangeClientName(client, new PersonName("Uusi", "Nimi"));
        program.send(name, first);
        program.execute("delete from command where command_id = '" + first.commandId() + "'");

        CommandResult earlier = new CommandResult(client.value(), 1, true);
        assertThat(program.send(name, first)).isEqualTo(earlier);
        assertThat(program.send(new ChangeClientName(client, new PersonName("Toinen", "Nimi")), first))
                .isEqualTo(earlier);
        assertThat(program.send(new ChangeClientMunicipality(client, "837"), Asked.byAnother(first)))
                .isEqualTo(earlier);
        assertThat(program.events(client.value())).hasSize(2);
    }

    private static Map<String, String> changed(CommandContext context, String item, String other) {
        Map<String, String> metaData = new HashMap<>(CommandContextMetaData.of(context));
        metaData.put(item, other);
        return metaData;
    }
}
