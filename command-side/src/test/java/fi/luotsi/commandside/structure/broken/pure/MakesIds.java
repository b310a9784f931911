package fi.luotsi.commandside.structure.broken.pure;

import java.util.UUID;

/** A decision that leads to another event each time. */
final class MakesIds {

    UUID decide() {
        return UUID.randomUUID();
    }
}
