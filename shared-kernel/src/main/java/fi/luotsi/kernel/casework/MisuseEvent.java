package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.MisuseId;
import java.util.UUID;

/** Events of a case of suspected misuse of client data (703/2023 §11(5), 78). */
@Aggregate(
        name = "misuse",
        shownAs = "MisuseCase",
        retention = "access-rights",
        matter = ClientMatter.NEVER,
        limited = false)
public sealed interface MisuseEvent extends CaseworkEvent permits MisuseCases.Event {

    MisuseId misuseId();

    @Override
    default UUID aggregateId() {
        return misuseId().value();
    }
}
