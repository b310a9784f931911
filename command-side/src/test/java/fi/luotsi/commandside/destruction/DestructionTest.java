package fi.luotsi.commandside.destruction;

import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.NOTE;
import static fi.luotsi.commandside.decision.Examples.OTHER_CALL;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.Destructions.CarryOutDestruction;
import fi.luotsi.kernel.casework.Destructions.ConfirmDestruction;
import fi.luotsi.kernel.casework.Destructions.ContactCounted;
import fi.luotsi.kernel.casework.Destructions.DestroyEntry;
import fi.luotsi.kernel.casework.Destructions.DestructionConfirmed;
import fi.luotsi.kernel.casework.Destructions.DestructionEscalated;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.Destructions.EntryDestroyed;
import fi.luotsi.kernel.casework.Destructions.EscalateDestruction;
import fi.luotsi.kernel.casework.Destructions.HoldRecord;
import fi.luotsi.kernel.casework.Destructions.ProposeDestruction;
import fi.luotsi.kernel.casework.Destructions.RecordHeld;
import fi.luotsi.kernel.casework.Destructions.RecordReleased;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.casework.Destructions.ReleaseRecord;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.value.ContactFact;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.kernel.value.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** R30: nothing is destroyed that nobody has confirmed, and nothing that is held. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DestructionTest {

    private static final DestructionId DESTRUCTION = new DestructionId(id(90));
    private static final UUID ONE = CALL.value();
    private static final UUID OTHER = OTHER_CALL.value();
    private static final LocalDate BY = LocalDate.parse("2026-04-01");
    private static final DestructionProposed PROPOSED =
            new DestructionProposed(DESTRUCTION, "contact-anonymous", "nokia", List.of(ONE, OTHER), BY);
    private static final DestructionConfirmed CONFIRMED = new DestructionConfirmed(DESTRUCTION);
    private static final RecordHeld HELD = new RecordHeld(DESTRUCTION, ONE, "national-archives", text("Näyte"));
    private static final Destroyed GONE = new Destroyed(ONE, "contact", List.of(3L, 4L));
    private static final ContactFact FACT = new ContactFact(
            id(91),
            "nokia",
            "536",
            "nokia",
            "phone",
            "2025-03",
            List.of(new Topic("food", "helped-on-site")),
            null,
            null);

    private static CommandContext administrator() {
        return Examples.actedBy(new Actor(id(92), "administrator", "tietohallinto"));
    }

    private static CarryOutDestruction carryOut(Destroyed... destroyed) {
        return new CarryOutDestruction(DESTRUCTION, List.of(destroyed), List.of(), List.of(FACT));
    }

    @Test
    void R30_a_proposal_is_confirmed_once() {
        given().when(new ProposeDestruction(DESTRUCTION, "contact-anonymous", "nokia", List.of(ONE, OTHER), BY))
                .then(PROPOSED);
        given(PROPOSED).when(new ConfirmDestruction(DESTRUCTION)).then(CONFIRMED);
        given(PROPOSED, CONFIRMED)
                .when(new ConfirmDestruction(DESTRUCTION))
                .refused(RefusalCode.ALREADY_CONFIRMED, "destructionId");
        given().when(new ConfirmDestruction(DESTRUCTION)).refused(RefusalCode.NOT_FOUND, "destructionId");
    }

    @Test
    void R30_an_administrator_confirms_only_what_was_not_confirmed_in_time() {
        given(PROPOSED)
                .when(new ConfirmDestruction(DESTRUCTION), administrator())
                .refused(RefusalCode.NOT_ESCALATED, "destructionId");
        given(PROPOSED).when(new EscalateDestruction(DESTRUCTION)).then(new DestructionEscalated(DESTRUCTION));
        given(PROPOSED, new DestructionEscalated(DESTRUCTION))
                .when(new ConfirmDestruction(DESTRUCTION), administrator())
                .then(CONFIRMED);
        given(PROPOSED, CONFIRMED).when(new EscalateDestruction(DESTRUCTION)).changesNothing();
        given(PROPOSED, new DestructionEscalated(DESTRUCTION))
                .when(new EscalateDestruction(DESTRUCTION))
                .changesNothing();
    }

    @Test
    void R30_a_confirmed_record_is_destroyed_with_a_certificate_and_its_contact_stays_counted() {
        given(PROPOSED, CONFIRMED)
                .when(carryOut(GONE))
                .then(
                        new RecordsDestroyed(DESTRUCTION, List.of(GONE), List.of()),
                        new ContactCounted(DESTRUCTION, FACT));
        given(PROPOSED).when(carryOut(GONE)).refused(RefusalCode.NOT_CONFIRMED, "destructionId");
        given(PROPOSED, CONFIRMED)
                .when(carryOut(new Destroyed(id(93), "contact", List.of(1L))))
                .refused(RefusalCode.CONFLICT, "destroyed");
        given(PROPOSED, CONFIRMED, new RecordsDestroyed(DESTRUCTION, List.of(GONE), List.of()))
                .when(carryOut(GONE))
                .refused(RefusalCode.CONFLICT, "destroyed");
    }

    @Test
    void R30_an_archive_hold_stops_it_until_it_is_released() {
        given(PROPOSED)
                .when(new HoldRecord(DESTRUCTION, ONE, "national-archives", "Näyte"))
                .then(HELD);
        given(PROPOSED, CONFIRMED, HELD).when(carryOut(GONE)).refused(RefusalCode.CONFLICT, "destroyed");
        given(PROPOSED, HELD)
                .when(new HoldRecord(DESTRUCTION, ONE, "legal-claim", "Kanne"))
                .refused(RefusalCode.ALREADY_HELD, "record");
        given(PROPOSED, HELD)
                .when(new ReleaseRecord(DESTRUCTION, ONE, "Ei tarvita"))
                .then(new RecordReleased(DESTRUCTION, ONE, text("Ei tarvita")));
        given(PROPOSED).when(new ReleaseRecord(DESTRUCTION, ONE, "Ei tarvita")).refused(RefusalCode.NOT_HELD, "record");
        given(PROPOSED, CONFIRMED, HELD, new RecordReleased(DESTRUCTION, ONE, text("Ei tarvita")))
                .when(carryOut(GONE))
                .then(
                        new RecordsDestroyed(DESTRUCTION, List.of(GONE), List.of()),
                        new ContactCounted(DESTRUCTION, FACT));
    }

    @Test
    void a_record_that_is_spared_or_destroyed_is_neither_held_nor_confirmed_any_more() {
        RecordsDestroyed all = new RecordsDestroyed(DESTRUCTION, List.of(GONE), List.of(OTHER));
        given(PROPOSED, CONFIRMED)
                .when(new CarryOutDestruction(DESTRUCTION, List.of(GONE), List.of(OTHER), List.of()))
                .then(all);
        for (UUID record : List.of(ONE, OTHER, id(94))) {
            given(PROPOSED, CONFIRMED, all)
                    .when(new HoldRecord(DESTRUCTION, record, "legal-claim", "Kanne"))
                    .refused(RefusalCode.NOT_FOUND, "record");
        }
        given(PROPOSED, CONFIRMED, all)
                .when(new ConfirmDestruction(DESTRUCTION))
                .refused(RefusalCode.NOTHING_TO_DESTROY, "destructionId");
    }

    @Test
    void R33_a_note_that_was_never_lawful_is_destroyed_by_one_decision_with_its_reasons() {
        EntryDestroyed gone = new EntryDestroyed(DESTRUCTION, ONE, NOTE, "another-person", text("Naapurin tiedot"));
        given().when(new DestroyEntry(DESTRUCTION, ONE, NOTE, "another-person", "Naapurin tiedot"))
                .then(gone);
        given(gone)
                .when(new DestroyEntry(DESTRUCTION, ONE, NOTE, "another-person", "Naapurin tiedot"))
                .refused(RefusalCode.ALREADY_EXISTS, "destructionId");
        given(gone).when(new ConfirmDestruction(DESTRUCTION)).refused(RefusalCode.NOTHING_TO_DESTROY, "destructionId");
    }
}
