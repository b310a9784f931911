package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.id.Ids;
import org.axonframework.common.IdentifierFactory;

/** Gives Axon's messages, and so the events, UUIDv7 ids. Found by the service loader. */
public final class TimeOrderedIds extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return Ids.next().toString();
    }
}
