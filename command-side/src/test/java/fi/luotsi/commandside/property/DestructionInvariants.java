package fi.luotsi.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Destructions.ContactCounted;
import fi.luotsi.kernel.casework.Destructions.DestructionConfirmed;
import fi.luotsi.kernel.casework.Destructions.DestructionEscalated;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.Destructions.EntryDestroyed;
import fi.luotsi.kernel.casework.Destructions.RecordHeld;
import fi.luotsi.kernel.casework.Destructions.RecordReleased;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.value.Destroyed;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Invariants of the events of any destruction: a record goes once, as proposed and confirmed, and not while it is held. */
final class DestructionInvariants {

    private final Set<UUID> waiting = new HashSet<>();
    private final Set<UUID> held = new HashSet<>();
    private boolean confirmed;

    private DestructionInvariants() {}

    static void hold(List<CaseworkEvent> destruction) {
        assertThat(destruction.getFirst()).isInstanceOfAny(DestructionProposed.class, EntryDestroyed.class);
        assertThat(destruction)
                .filteredOn(event -> event instanceof DestructionProposed || event instanceof EntryDestroyed)
                .hasSize(1);
        assertThat(destruction)
                .filteredOn(DestructionConfirmed.class::isInstance)
                .hasSizeLessThan(2);
        assertThat(destruction)
                .filteredOn(DestructionEscalated.class::isInstance)
                .hasSizeLessThan(2);
        DestructionInvariants sofar = new DestructionInvariants();
        destruction.forEach(sofar::take);
    }

    private void take(CaseworkEvent event) {
        switch (event) {
            case DestructionProposed proposed -> waiting.addAll(proposed.records());
            case DestructionConfirmed _ -> {
                assertThat(waiting).isNotEmpty();
                confirmed = true;
            }
            case DestructionEscalated _ -> assertThat(confirmed).isFalse();
            case RecordHeld kept -> {
                assertThat(waiting).contains(kept.record());
                assertThat(held.add(kept.record())).isTrue();
            }
            case RecordReleased freed -> assertThat(held.remove(freed.record())).isTrue();
            case RecordsDestroyed gone -> goes(gone);
            case ContactCounted _ -> assertThat(confirmed).isTrue();
            default -> {}
        }
    }

    private void goes(RecordsDestroyed gone) {
        assertThat(confirmed).isTrue();
        Set<UUID> leaving = new HashSet<>(gone.spared());
        gone.destroyed().stream().map(Destroyed::record).forEach(leaving::add);
        assertThat(waiting).containsAll(leaving);
        assertThat(Collections.disjoint(held, leaving)).isTrue();
        waiting.removeAll(leaving);
    }
}
