package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.casework.ClientRepresentatives;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanEnded;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanRefused;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanSet;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentationEnded;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentativeAdded;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.projection.Parts;
import fi.luotsi.queryside.projection.Withers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client's representatives, and a minor's bans against guardians, in the order in which they were recorded. */
@Withers
public record Represented(List<Representative> representatives, List<GuardianBan> guardianBans)
        implements RepresentedBuilder.With {

    static final Represented BY_NOBODY = new Represented(List.of(), List.of());

    /**
     * A representative, relative or close person.
     *
     * @param scope codes of the information-class list
     * @param validFrom null where it is not known since when
     * @param validUntil the last day; null where none is known
     */
    @Withers
    public record Representative(
            UUID id,
            String type,
            List<String> scope,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Instant endedAt,
            Personal<PersonName> name,
            @Nullable Personal<Text> consentReference)
            implements RepresentedRepresentativeBuilder.With {

        static Representative of(RepresentativeAdded added) {
            return new Representative(
                    added.representativeId().value(),
                    added.type(),
                    added.scope(),
                    added.validFrom(),
                    added.validUntil(),
                    null,
                    added.representative(),
                    added.consentReference());
        }
    }

    /** The decision on a minor's wish; a ground and reasons where it was refused. */
    @Withers
    public record GuardianBan(
            UUID id,
            List<String> classes,
            Instant decidedAt,
            @Nullable Instant endedAt,
            @Nullable String refusalGround,
            @Nullable Personal<Text> refusalReasons)
            implements RepresentedGuardianBanBuilder.With {

        boolean isInForce() {
            return endedAt == null && refusalGround == null;
        }
    }

    Represented after(ClientRepresentatives.Event event, Instant at) {
        return switch (event) {
            case RepresentativeAdded it -> withRepresentatives(Parts.added(representatives, Representative.of(it)));
            case RepresentationEnded it ->
                withRepresentatives(Parts.changed(
                        representatives,
                        each -> each.id().equals(it.representativeId().value()),
                        each -> each.withEndedAt(at)));
            case GuardianBanSet it -> decided(new GuardianBan(it.banId().value(), it.classes(), at, null, null, null));
            case GuardianBanRefused it ->
                decided(new GuardianBan(it.banId().value(), it.classes(), at, null, it.ground(), it.reasons()));
            case GuardianBanEnded it ->
                withGuardianBans(Parts.changed(
                        guardianBans, each -> each.id().equals(it.banId().value()), each -> each.withEndedAt(at)));
        };
    }

    private Represented decided(GuardianBan ban) {
        return withGuardianBans(Parts.added(guardianBans, ban));
    }
}
