package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Grants of access (käyttöoikeus); the register of users that decree 825/2022 asks for is made of their events. */
public interface AccessGrants {

    sealed interface Command extends AccessCommand {}

    sealed interface Event extends AccessEvent {}

    /**
     * Lets a person act in one role in one unit for these service tasks. Nothing of it changes later but that it ends.
     *
     * @param person whose id a token gives
     * @param name of the person
     * @param grounds why the person needs it
     * @param validFrom from now where it is absent
     * @param validUntil until it is ended where it is absent
     */
    record GrantAccess(
            @NotNull @NewId GrantId grantId,
            @NotNull UUID person,
            @NotBlankText @Size(max = 200) @CleanText String name,
            @NotBlankText @Size(max = 500) @CleanText String grounds,
            @NotNull @Coded(CodeList.ROLE) String role,
            @NotNull @Coded(CodeList.UNIT) String unit,
            @NotEmpty @Size(max = 50) List<@NotNull @Coded(CodeList.SERVICE_TASK) String> serviceTasks,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil)
            implements Command {}

    /** Ends it at once. */
    record EndAccess(
            @NotNull GrantId grantId,
            @NotNull @Coded(CodeList.GRANT_END_REASON) String reason) implements Command, Fact<AccessEvent> {

        @Override
        public AccessEnded event() {
            return new AccessEnded(grantId, reason);
        }
    }

    /**
     * A person may act in the role, in the unit, for the service tasks.
     *
     * @param person whose id a token gives
     * @param validFrom from then, though never from before the event was stored
     * @param validUntil until just before then; null while nobody ends it
     * @param name of the person
     * @param grounds why the person needs it
     */
    @StoredAs("access.granted")
    record AccessGranted(
            GrantId grantId,
            @OfStaff UUID person,
            @Coded(CodeList.ROLE) String role,
            @Coded(CodeList.UNIT) String unit,
            List<@Coded(CodeList.SERVICE_TASK) String> serviceTasks,
            Instant validFrom,
            @Nullable Instant validUntil,
            Personal<Text> name,
            Personal<Text> grounds)
            implements Event, Opens {

        @Override
        public @Nullable ClientId clientId() {
            return null;
        }

        @Override
        public Set<String> units(Actor actor) {
            return Set.of(unit);
        }
    }

    @StoredAs("access.ended")
    record AccessEnded(
            GrantId grantId,

            @Told(as = "endReason") @Coded(CodeList.GRANT_END_REASON)
            String reason) implements Event, Closes {}
}
