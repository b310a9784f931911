package fi.luotsi.queryside.oversight.history;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.id.RecordId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The other records that a history names, as the origin of a referral. A record that a limit hides is not named. */
record NamedRecords(
        Archive archive, AccessContext access, @Nullable UUID client) {

    List<RecordedChange> withoutHidden(List<RecordedChange> told) {
        return access.hidden().isEmpty()
                ? told
                : told.stream()
                        .map(each -> each.withOnly(set -> !namesHidden(set)))
                        .toList();
    }

    private boolean namesHidden(RecordedChange.ValueChange set) {
        return Stream.of(set.before(), set.after())
                .filter(Objects::nonNull)
                .flatMap(value -> named(value.plain()))
                .anyMatch(this::isHidden);
    }

    private static Stream<UUID> named(Object plain) {
        return switch (plain) {
            case Origin(var contact, var episode, var referral) ->
                Stream.of(contact, episode, referral).filter(Objects::nonNull).flatMap(NamedRecords::named);
            case RecordId id when AggregateType.of(id).declared().limited() -> Stream.of(id.value());
            default -> Stream.empty();
        };
    }

    private boolean isHidden(UUID record) {
        return archive.beginning(record)
                .map(begun -> begun.metadata().serviceTask())
                .filter(task -> access.hides(new ProtectedRecord("Record", record, client, Set.of(), task)))
                .isPresent();
    }
}
