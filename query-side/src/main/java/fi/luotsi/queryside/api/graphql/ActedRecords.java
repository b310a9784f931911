package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.ActsOn;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientCommand;
import fi.luotsi.kernel.casework.OnlyNames;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.id.RecordId;
import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records that a command acts on, as its components tell: its own, unless it begins one, and all that a {@link RecordId} or
 * {@link ActsOn} names, also within an origin.
 */
final class ActedRecords {

    /** A record that the command needs to exist, and the input field that names it; its kind is null where any will do. */
    record Acted(String field, @Nullable AggregateType kind, UUID id) {}

    private ActedRecords() {}

    /** The record to which the command belongs. */
    static Acted own(CaseworkCommand command) {
        AggregateType kind = AggregateType.of(command);
        return new Acted(kind.idField(), kind, command.aggregateId());
    }

    /** All but a client whom the command takes up. */
    static Stream<Acted> of(CaseworkCommand command) {
        return named(command).filter(acted -> !takesUp(command, acted));
    }

    /** The client whom a command on another record names, which would make the unit take part in the client's affairs. */
    static Optional<Acted> takenUp(CaseworkCommand command) {
        return named(command).filter(acted -> takesUp(command, acted)).findFirst();
    }

    private static boolean takesUp(CaseworkCommand command, Acted acted) {
        return acted.kind() != null && acted.kind().idType() == ClientId.class && !(command instanceof ClientCommand);
    }

    /** Every command is a record. */
    private static Stream<Acted> named(CaseworkCommand command) {
        return named((Record) command, "");
    }

    private static Stream<Acted> named(Record holder, String path) {
        return RecordType.of(holder.getClass()).parts().stream()
                .filter(part -> part.annotation(OnlyNames.class).isEmpty()
                        && part.annotation(NewId.class).isEmpty())
                .flatMap(part -> named(part, part.of(holder), path + part.name()));
    }

    private static Stream<Acted> named(RecordPart part, @Nullable Object value, String field) {
        return switch (value) {
            case null -> Stream.empty();
            case RecordId id -> Stream.of(new Acted(field, AggregateType.of(id), id.value()));
            case UUID id when part.annotation(ActsOn.class).isPresent() -> Stream.of(new Acted(field, null, id));
            case Record within -> named(within, field + ".");
            default -> Stream.empty();
        };
    }
}
