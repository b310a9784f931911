package fi.luotsi.samples;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Opens;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.ValidIdentityCode;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Commands whose fields are each valid by themselves; only the domain knows whether they go together. */
public final class ValidCommands extends RecordMaker {

    /** No two fields of a command hold the same text, so that none is taken for another. */
    private static final String TEXT = "%s: äiti kaatui";

    /** Of nobody: its number is one of those kept for tests. */
    public static final String IDENTITY_CODE = "060541-907R";

    private final Function<Slot, String> said;
    private final Function<Slot, Optional<UUID>> known;
    private final boolean sparse;

    private ValidCommands(Function<Slot, String> said, Function<Slot, Optional<UUID>> known, boolean sparse) {
        this.said = said;
        this.known = known;
        this.sparse = sparse;
    }

    /** Every field is filled in; an id is what is known for its place, or else a new one. */
    public static ValidCommands whole(Function<Slot, Optional<UUID>> known) {
        return saying(slot -> TEXT.formatted(slot.name()), known);
    }

    /** As {@link #whole}, with the given text wherever a person writes one. */
    public static ValidCommands saying(Function<Slot, String> said, Function<Slot, Optional<UUID>> known) {
        return new ValidCommands(said, known, false);
    }

    /** Only what has to be there is. */
    public static ValidCommands sparse(Function<Slot, Optional<UUID>> known) {
        return new ValidCommands(slot -> TEXT.formatted(slot.name()), known, true);
    }

    /** The first event of a record of the kind. */
    public CaseworkEvent beginning(AggregateType kind) {
        Class<? extends CaseworkEvent> first = kind.eventTypes().stream()
                .filter(Opens.class::isAssignableFrom)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(kind.events() + " has no event that implements Opens"));
        return make(first);
    }

    @Override
    protected boolean isLeftOut(Slot slot) {
        return sparse;
    }

    @Override
    protected Object composed(Class<?> type) {
        return type.isAnnotationPresent(PersonName.OneAtLeast.class)
                ? new ValidCommands(said, known, false).make(type)
                : make(type);
    }

    @Override
    protected int size(Slot slot) {
        return 1;
    }

    @Override
    protected UUID id(Slot slot) {
        return known.apply(slot).orElseGet(Ids::next);
    }

    @Override
    protected Object plain(Slot slot) {
        return switch (slot.raw().getSimpleName()) {
            case "String" -> text(slot);
            case "Instant" -> Instant.parse("2026-03-02T07:15:00Z");
            case "LocalDate" -> LocalDate.of(2026, 3, 2);
            case "boolean", "Boolean" -> true;
            case "Integer", "int" ->
                Math.toIntExact(slot.annotation(Min.class).map(Min::value).orElse(1L));
            case "Long", "long" -> slot.annotation(Min.class).map(Min::value).orElse(1L);
            default ->
                throw new IllegalStateException(
                        "no valid value of " + slot.raw() + " for " + slot.name() + ": ValidCommands has to say one");
        };
    }

    private String text(Slot slot) {
        if (slot.has(ValidIdentityCode.class)) {
            return IDENTITY_CODE;
        }
        return slot.list().map(ValidCommands::code).orElseGet(() -> said.apply(slot));
    }

    private static String code(CodeList list) {
        return Codes.published().all(list).stream()
                .filter(code -> code.retired() == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("codes.csv has no code that may be chosen in " + list))
                .value();
    }
}
