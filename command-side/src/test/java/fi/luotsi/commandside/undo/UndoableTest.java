package fi.luotsi.commandside.undo;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.AccessEvent;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ChangesClient;
import fi.luotsi.kernel.casework.ClientRegistration;
import fi.luotsi.kernel.casework.DestructionEvent;
import fi.luotsi.kernel.casework.EmergencyEvent;
import fi.luotsi.kernel.casework.NoteRectified;
import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.kernel.casework.SupervisionPacks;
import fi.luotsi.kernel.casework.Undo;
import fi.luotsi.kernel.casework.Undoable;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which events can be taken back. */
class UndoableTest {

    /** Rows that are written for these are not made anew when something is taken back. */
    private static final Set<Class<?>> FOR_GOOD = Set.of(
            ProcessingLimits.Event.class,
            SupervisionPacks.Event.class,
            ClientRegistration.Event.class,
            AccessEvent.class,
            EmergencyEvent.class,
            DestructionEvent.class,
            ChangesClient.class,
            NoteRectified.class);

    @Test
    void a_record_whose_events_can_be_taken_back_has_the_command_for_it() {
        assertThat(undoable().map(AggregateType::of).distinct().filter(kind -> kind.commandTypes().stream()
                        .noneMatch(Undo.class::isAssignableFrom)))
                .isEmpty();
    }

    @Test
    void nothing_can_be_taken_back_whose_rows_could_not_be_made_anew_or_that_is_for_good_by_law() {
        assertThat(undoable().filter(event -> FOR_GOOD.stream().anyMatch(each -> each.isAssignableFrom(event))))
                .isEmpty();
    }

    private static Stream<Class<? extends CaseworkEvent>> undoable() {
        return SealedRecords.events().stream().filter(Undoable.class::isAssignableFrom);
    }
}
