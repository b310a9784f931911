package fi.luotsi.commandside.handling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.Ids;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gives a command, why, and when: what every stored document tells. */
class CircumstancesTest {

    private final CommandSide program = CommandSide.shared();
    private final ContactId contact = Casework.contact();

    @Test
    void R35_a_command_without_an_actor_is_refused() {
        Map<String, String> nobody = new HashMap<>(CommandContextMetaData.of(Asked.now()));
        nobody.keySet().removeIf(key -> key.startsWith(CommandContextMetaData.ACTOR));

        assertThat(program.refusals(Casework.call(contact), nobody))
                .containsExactly(RefusalCode.REQUIRED.at(CommandContextMetaData.ACTOR));
        assertThat(program.refusals(Casework.call(contact), Map.of())).hasSize(10);
        nothingIsStored();
    }

    @ParameterizedTest
    @CsvSource({
        "circumstances.commandId, circumstances.commandId",
        "circumstances.actor.id, circumstances.actor",
        "circumstances.actor.role, circumstances.actor",
        "circumstances.actor.unit, circumstances.actor",
        "circumstances.purpose, circumstances.purpose",
        "circumstances.legalBasis, circumstances.legalBasis",
        "circumstances.serviceTask, circumstances.serviceTask",
        "circumstances.organiser, circumstances.organiser",
        "circumstances.producer, circumstances.producer",
        "circumstances.occurredAt, circumstances.occurredAt",
        "circumstances.now, circumstances.now",
        "circumstances.correlation, circumstances.correlation",
    })
    void R13_a_command_without_any_one_of_what_a_document_must_tell_is_refused(String item, String path) {
        for (String without : new String[] {null, "", " "}) {
            Map<String, String> metaData = new HashMap<>(CommandContextMetaData.of(Asked.now()));
            if (without == null) {
                metaData.remove(item);
            } else {
                metaData.put(item, without);
            }
            assertThat(program.refusals(Casework.call(contact), metaData))
                    .containsExactly(RefusalCode.REQUIRED.at(path));
        }
        nothingIsStored();
    }

    @Test
    void R13_every_stored_event_tells_what_its_command_told() {
        CommandContext told = Asked.now();
        program.send(Casework.call(contact, Casework.note(), "Kysyi kotiavusta"), told);

        assertThat(program.events(contact.value()))
                .extracting(Recorded::envelope)
                .extracting(Envelope::metadata)
                .allSatisfy(metadata -> {
                    assertThat(metadata.actor()).isEqualTo(told.actor());
                    assertThat(metadata.purpose()).isEqualTo(told.purpose());
                    assertThat(metadata.legalBasis()).isEqualTo(told.legalBasis());
                    assertThat(metadata.serviceTask()).isEqualTo(told.serviceTask());
                    assertThat(metadata.organiser()).isEqualTo(told.organiser());
                    assertThat(metadata.producer()).isEqualTo(told.producer());
                    assertThat(metadata.occurredAt()).isEqualTo(told.occurredAt());
                    assertThat(metadata.correlation()).isEqualTo(told.correlation());
                    assertThat(metadata.causation()).isEqualTo(told.commandId());
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "circumstances.commandId",
                "circumstances.actor.id",
                "circumstances.expectedVersion",
                "circumstances.occurredAt",
                "circumstances.now",
                "circumstances.correlation"
            })
    void circumstances_that_cannot_be_read_are_named(String item) {
        Map<String, String> metaData = new HashMap<>(CommandContextMetaData.of(Asked.now()));
        metaData.put(item, "x");

        assertThat(program.refusals(Casework.call(contact), metaData))
                .containsExactly(RefusalCode.INVALID.at(
                        item.startsWith(CommandContextMetaData.ACTOR) ? CommandContextMetaData.ACTOR : item));
    }

    @ParameterizedTest
    @CsvSource({
        "circumstances.actor.role, role",
        "circumstances.actor.unit, unit",
        "circumstances.purpose, purpose",
        "circumstances.legalBasis, legal-basis",
        "circumstances.serviceTask, service-task",
    })
    void R13_a_code_that_is_on_no_list_is_refused(String item, String list) {
        Map<String, String> metaData = new HashMap<>(CommandContextMetaData.of(Asked.now()));
        metaData.put(item, "made-up");

        assertThat(program.refusals(Casework.call(contact), metaData))
                .containsExactly(RefusalCode.UNKNOWN_CODE.at(item, Map.of("list", list)));
    }

    @Test
    void R12_nothing_has_happened_in_the_future_though_clocks_may_differ_by_five_minutes() {
        assertThat(program.refusals(Casework.call(contact), Asked.occurred(Examples.NOW.plusSeconds(301))))
                .containsExactly(RefusalCode.IN_THE_FUTURE.at(CommandContextMetaData.OCCURRED_AT));

        assertThat(program.send(Casework.call(contact), Asked.occurred(Examples.NOW.plusSeconds(300)))
                        .version())
                .isZero();
    }

    @Test
    void an_id_of_the_programs_own_commands_is_no_id_of_a_persons() {
        assertThat(program.refusals(Casework.call(contact), Asked.as(Ids.nextOfTheProgram())))
                .containsExactly(RefusalCode.VERSION_OF_THE_PROGRAM.at("commandId"));
        nothingIsStored();
    }

    private void nothingIsStored() {
        UUID id = contact.value();
        assertThat(program.count("event where aggregate_id = '" + id + "'")).isZero();
        assertThat(program.count("data_key where aggregate_id = '" + id + "'")).isZero();
    }
}
