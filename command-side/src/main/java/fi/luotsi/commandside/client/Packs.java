package fi.luotsi.commandside.client;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.SupervisionPacks;
import fi.luotsi.kernel.casework.SupervisionPacks.MakeSupervisionPack;
import fi.luotsi.kernel.casework.SupervisionPacks.SupervisionPackMade;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.PackId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The packs of a client's case that were made for a supervisor of the county. */
record Packs(Set<PackId> made) {

    static final Packs NONE = new Packs(Set.of());

    List<ClientEvent> decide(SupervisionPacks.Command command) {
        return switch (command) {
            case MakeSupervisionPack make -> make(make);
        };
    }

    Packs evolve(SupervisionPacks.Event event) {
        return switch (event) {
            case SupervisionPackMade more -> {
                Set<PackId> all = new HashSet<>(made);
                all.add(more.packId());
                yield new Packs(Set.copyOf(all));
            }
        };
    }

    /** 703/2023 §62–64: data leave without the client's consent only on a provision of the closed list. */
    private List<ClientEvent> make(MakeSupervisionPack make) {
        new Refusals()
                .when(made.contains(make.packId()), RefusalCode.ALREADY_EXISTS, "packId")
                .when(!SupervisionPacks.BASES.contains(make.basis()), RefusalCode.BASIS_NOT_ALLOWED, "basis")
                .refuse();
        return List.of(make.event());
    }
}
