package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.NoteEvent;
import fi.luotsi.kernel.casework.Opens;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.Personal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** Every personal value of any event is written sealed, and no row that an append writes beside the event has it open. */
class SealedAtRestTest {

    @Test
    void no_personal_value_of_any_event_lies_open_in_any_row() {
        try (CommandSide program = CommandSide.alone()) {
            Map<String, Class<?>> canaries = new HashMap<>();
            personal().forEach(type -> recorded(program, type).forEach(canary -> canaries.put(canary, type)));
            // how long a record is kept is asked in SQL, so the day from which is open: of a client, the day of death
            program.execute("update data_key set counted_from = null");

            List<String> cells = Cells.of(program);
            assertThat(canaries).hasSizeGreaterThan(personal().size());
            assertThat(canaries.entrySet())
                    .filteredOn(canary -> cells.stream().anyMatch(cell -> Cells.holds(cell, canary.getKey())))
                    .as("found open")
                    .isEmpty();

            // the control: planted beside them, it is found
            program.execute("create table control as select 'Kanaria-Äyräpää'::text, 'Kanaria-Äyräpää'::bytea");
            assertThat(Cells.of(program))
                    .filteredOn(cell -> Cells.holds(cell, "Kanaria-Äyräpää"))
                    .hasSize(2);
        }
    }

    private static List<Class<? extends CaseworkEvent>> personal() {
        return SealedRecords.of(CaseworkEvent.class).stream()
                .filter(type -> Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getType() == Personal.class))
                .toList();
    }

    /** Appends an event of the type, after one with which its record begins; returns their personal values. */
    private static List<String> recorded(CommandSide program, Class<? extends CaseworkEvent> type) {
        ContactId contact = Casework.contact();
        NoteId note = Casework.note();
        program.send(Casework.call(contact, note, "Soitti"));
        UUID record = Ids.next();
        SealedSamples samples = new SealedSamples(
                slot -> switch (slot.name()) {
                    case "record", "records" -> contact.value();
                    case "noteId" -> NoteEvent.class.isAssignableFrom(type) ? record : note.value();
                    default -> record;
                },
                first(type));
        append(program, record, 0, samples.make(first(type)));
        if (type != first(type)) {
            append(program, record, 1, samples.make(type));
        }
        return samples.canaries();
    }

    /** The event with which its record begins. */
    private static Class<? extends CaseworkEvent> first(Class<? extends CaseworkEvent> type) {
        return AggregateType.of(type).eventTypes().stream()
                .filter(Opens.class::isAssignableFrom)
                .findFirst()
                .orElseThrow();
    }

    private static void append(CommandSide program, UUID record, long sequence, CaseworkEvent event) {
        program.bean(EventStorageEngine.class)
                .appendEvents(new GenericDomainEventMessage<>(
                        "record",
                        record.toString(),
                        sequence,
                        event,
                        MetaData.from(CommandContextMetaData.of(Asked.now()))));
    }
}
