package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.contact.Call;
import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.ContactNotes.RectifyContactNote;
import fi.luotsi.kernel.casework.Destructions.ConfirmDestruction;
import fi.luotsi.kernel.casework.Destructions.DestroyEntry;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.keys.KeyCustody;
import fi.luotsi.kernel.retention.RetentionRun;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The row of a command: its contents, how long it stays, and the id afterwards. */
class CarriedOutCommandsTest {

    private static final Instant LONG_AGO = Instant.parse("2024-03-05T10:00:00Z");

    private static CommandSide program;

    private final ContactId contact = Casework.contact();
    private final NoteId note = Casework.note();
    private final CommandContext first = Asked.now();
    private final CommandContext second = Asked.now();

    @BeforeAll
    static void start() {
        program = CommandSide.alone();
    }

    @AfterAll
    static void end() {
        program.close();
    }

    private CaseworkCommand longAgo() {
        return Call.of(contact)
                .at(LONG_AGO, LONG_AGO, LONG_AGO)
                .noted(note, "Kysyi kotiavusta")
                .command();
    }

    private static List<Object> row(CommandContext context) {
        return program.rows("select actor, name, aggregate_id, version, key_id from command where command_id = '"
                        + context.commandId() + "'")
                .getFirst();
    }

    @Test
    void a_row_tells_who_sent_which_command_on_what_and_names_the_key_that_it_goes_with() {
        program.send(Casework.call(contact), first);
        program.send(new AddContactNote(contact, note, "Soitti uudelleen"), second);

        UUID actor = first.actor().id();
        assertThat(row(first)).containsExactly(actor, "ReceiveContact", contact.value(), 0L, contact.value());
        assertThat(row(second)).containsExactly(actor, "AddContactNote", contact.value(), 1L, note.value());
    }

    @Test
    void R30_a_destroyed_records_rows_go_with_it_and_its_ids_are_free_again() {
        program.send(longAgo(), first);
        program.send(new AddContactNote(contact, Casework.note(), "Soitti uudelleen"), second);
        program.awaitPositions();
        program.bean(RetentionRun.class).run();
        UUID destruction =
                (UUID) program.rows("select destruction_id from destruction_record where record = '" + contact + "'")
                        .getFirst()
                        .getFirst();
        program.send(new ConfirmDestruction(new DestructionId(destruction)));
        program.await(() -> program.count("destruction_record where record = '" + contact + "'") == 0);

        assertThat(program.count("command where aggregate_id = '" + contact + "'"))
                .isZero();
        assertThat(program.refusals(longAgo(), first)).containsExactly(RefusalCode.CONFLICT.at(""));
        assertThat(program.refusals(new AddContactNote(contact, note, "Soitti uudelleen"), second))
                .containsExactly(RefusalCode.NOT_FOUND.at("contactId"));
        assertThat(program.send(Casework.call(Casework.contact()), first).repeated())
                .isFalse();
    }

    @Test
    void R30_the_commands_row_of_a_note_that_was_destroyed_alone_goes_with_it_and_its_ids_count_by_themselves() {
        program.send(Casework.call(contact, note, "Kysyi kotiavusta"), first);
        program.send(new AddContactNote(contact, Casework.note(), "Soitti uudelleen"), second);
        CommandContext third = Asked.now();
        program.send(new RectifyContactNote(contact, note, "Ei kysynyt", "typing-error", null), third);

        program.send(new DestroyEntry(
                new DestructionId(Ids.next()), contact.value(), note, "unlawful", "Ei olisi saanut kirjata"));

        assertThat(program.rows("select command_id from command where aggregate_id = '" + contact + "'"))
                .containsExactly(List.of(second.commandId()));
        CommandResult earlier = program.send(Casework.call(contact, note, "Kysyi muuta"), first);
        assertThat(earlier).isEqualTo(new CommandResult(contact.value(), 1, true));
        assertThat(program.events(contact.value())).hasSize(4);
    }

    @Test
    void a_repeat_is_told_from_other_words_also_after_the_keys_were_wrapped_anew() {
        CaseworkCommand call = Casework.call(contact, note, "Kysyi kotiavusta");
        program.send(call, first);
        Object wrapped = program.rows("select wrapped from data_key where key_id = '" + note + "'")
                .getFirst()
                .getFirst();

        assertThat(program.bean(KeyCustody.class).rotateAndWait()).isTrue();

        assertThat(program.rows("select wrapped from data_key where key_id = '" + note + "'")
                        .getFirst()
                        .getFirst())
                .isNotEqualTo(wrapped);
        assertThat(program.send(call, first)).isEqualTo(new CommandResult(contact.value(), 1, true));
        assertThat(program.refusals(Casework.call(contact, note, "Kysyi muuta"), first))
                .containsExactly(RefusalCode.COMMAND_ID_USED.at("commandId"));
    }

    /** A kill between two steps has this effect: whatever the caller sends next under the id, one thing is recorded under it. */
    @Test
    void after_an_answer_was_lost_other_words_are_refused_where_the_first_were_recorded() {
        Faulty[] between = new Faulty[1];
        try (CommandSide broken = CommandSide.through(pool -> {
            between[0] = new Faulty(pool);
            return between[0];
        })) {
            broken.bean(Sequencer.class).close();
            int stored = 0;
            int refused = 0;
            for (int step = 0; step < 16; step++) {
                for (boolean done : new boolean[] {false, true}) {
                    ContactId at = Casework.contact();
                    CommandContext sent = Asked.now();
                    between[0].loseAfter(step, done);
                    boolean answered = isAnswered(broken, Casework.call(at), sent);
                    between[0].heal();
                    boolean recorded = broken.count("event where aggregate_id = '" + at + "'") == 1;
                    assertThat(recorded || !answered)
                            .as("lost at step %d, done: %s", step, done)
                            .isTrue();

                    ContactId other = Casework.contact();
                    if (recorded) {
                        stored++;
                        refused += broken.refusals(Casework.call(other), sent).size();
                    } else {
                        broken.send(Casework.call(other), sent);
                    }
                    assertThat(broken.count("command where command_id = '" + sent.commandId() + "'"))
                            .isOne();
                    assertThat(broken.count("event where aggregate_id in ('" + at + "', '" + other + "')"))
                            .as("lost at step %d, done: %s", step, done)
                            .isOne();
                }
            }
            assertThat(stored).isPositive().isLessThan(32).isEqualTo(refused);
        }
    }

    private static boolean isAnswered(CommandSide program, CaseworkCommand command, CommandContext context) {
        try {
            program.send(command, context);
            return true;
        } catch (ArchiveUnavailable _) {
            return false;
        }
    }
}
