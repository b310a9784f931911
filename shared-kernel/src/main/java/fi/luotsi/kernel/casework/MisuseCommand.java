package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.MisuseId;
import java.util.UUID;

/**
 * Commands on a case of suspected misuse of client data (703/2023 §11(5), 78): rules may refuse them, and their events repeat their
 * content.
 */
public sealed interface MisuseCommand extends CaseworkCommand, Fact<MisuseEvent> permits MisuseCases.Command {

    MisuseId misuseId();

    @Override
    default UUID aggregateId() {
        return misuseId().value();
    }
}
