package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Emergency access (hätäpääsy): one person reads one client's file without an open matter. */
public interface Emergencies {

    sealed interface Command extends EmergencyCommand {}

    sealed interface Event extends EmergencyEvent {}

    /**
     * Opens a client's whole file to the person who asks, from now on.
     *
     * @param reason why it cannot wait
     * @param hours how long; the longest where it is absent
     */
    record OpenInEmergency(
            @NotNull @NewId EmergencyId emergencyId,

            @OnlyNames(by = "a search has to have found them just before") @NotNull
            ClientId clientId,

            @NotBlankText @Size(max = 2000) @CleanText String reason,
            @Nullable @Min(1) @Max(LONGEST) Integer hours)
            implements Command {}

    /**
     * Says whether it was lawful.
     *
     * @param grounds of that view
     */
    record ReviewEmergency(
            @NotNull EmergencyId emergencyId,
            @NotNull Boolean lawful,
            @NotBlankText @Size(max = 2000) @CleanText String grounds)
            implements Command, Fact<EmergencyEvent> {

        @Override
        public EmergencyReviewed event() {
            return new EmergencyReviewed(emergencyId, lawful, FreeText.personal(grounds));
        }
    }

    /**
     * The user may read all that is the client's.
     *
     * @param until until just before then
     */
    @StoredAs("emergency.opened")
    record EmergencyOpened(
            EmergencyId emergencyId,
            @Told(as = "client") ClientId clientId,
            @OfStaff UUID user,
            Instant until,
            @Told(as = "emergencyReason") Personal<Text> reason)
            implements Event, Opens {}

    /** Somebody else has looked into it. */
    @StoredAs("emergency.reviewed")
    record EmergencyReviewed(
            EmergencyId emergencyId,
            boolean lawful,
            @Told(as = "reviewGrounds") Personal<Text> grounds) implements Event, Transition {}
}
