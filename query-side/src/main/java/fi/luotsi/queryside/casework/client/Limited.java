package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.ProcessingLimits.BanLifted;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureEnded;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureSet;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitGiven;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitRevoked;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.casework.ProcessingLimits.RestrictionLifted;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.projection.Parts;
import fi.luotsi.queryside.projection.Withers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The limits on who may see a client's data, for their file to show. Access control does not ask this: it asks the archive.
 *
 * @param undisclosedSince since when their municipality is told to nobody outside their file; null where it is
 */
@Withers
public record Limited(
        @Nullable Instant undisclosedSince, List<Permit> permits, List<Ban> bans, List<Restriction> restrictions)
        implements LimitedBuilder.With {

    static final Limited BY_NOTHING = new Limited(null, List.of(), List.of(), List.of());

    @Withers
    public record Permit(UUID id, Instant givenAt, @Nullable Instant revokedAt) implements LimitedPermitBuilder.With {}

    @Withers
    public record Ban(
            UUID id,
            String coverage,
            @Nullable String serviceTask,
            @Nullable UUID record,
            Instant setAt,
            @Nullable Instant liftedAt)
            implements LimitedBanBuilder.With {}

    @Withers
    public record Restriction(
            UUID id,
            @Nullable UUID record,
            String ground,
            Instant restrictedAt,
            @Nullable Instant liftedAt,
            @Nullable Personal<Text> liftingReasons)
            implements LimitedRestrictionBuilder.With {}

    Limited after(ProcessingLimits.Event event, Instant at) {
        return switch (event) {
            case NonDisclosureSet _ -> withUndisclosedSince(at);
            case NonDisclosureEnded _ -> withUndisclosedSince(null);
            case PermitGiven it ->
                withPermits(Parts.added(permits, new Permit(it.permitId().value(), at, null)));
            case PermitRevoked it ->
                withPermits(Parts.changed(
                        permits, each -> each.id().equals(it.permitId().value()), each -> each.withRevokedAt(at)));
            case BanSet it ->
                withBans(Parts.added(
                        bans, new Ban(it.banId().value(), it.coverage(), it.serviceTask(), it.record(), at, null)));
            case BanLifted it ->
                withBans(Parts.changed(
                        bans, each -> each.id().equals(it.banId().value()), each -> each.withLiftedAt(at)));
            case ProcessingRestricted it ->
                withRestrictions(Parts.added(
                        restrictions,
                        new Restriction(it.restrictionId().value(), it.record(), it.ground(), at, null, null)));
            case RestrictionLifted it ->
                withRestrictions(Parts.changed(
                        restrictions,
                        each -> each.id().equals(it.restrictionId().value()),
                        each -> each.withLiftedAt(at).withLiftingReasons(it.reasons())));
        };
    }
}
