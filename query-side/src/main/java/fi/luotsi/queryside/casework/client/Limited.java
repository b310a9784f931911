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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What limits who may see a client's data, for her file to show. Whether it does is not asked of this: the door asks the archive.
 *
 * @param undisclosedSince since when her municipality is told to nobody outside her file; null where it is
 */
public record Limited(
        @Nullable Instant undisclosedSince, List<Permit> permits, List<Ban> bans, List<Restriction> restrictions) {

    static final Limited BY_NOTHING = new Limited(null, List.of(), List.of(), List.of());

    public record Permit(UUID id, Instant givenAt, @Nullable Instant revokedAt) {}

    public record Ban(
            UUID id,
            String coverage,
            @Nullable String serviceTask,
            @Nullable UUID record,
            Instant setAt,
            @Nullable Instant liftedAt) {

        Ban on(@Nullable UUID known) {
            return new Ban(id, coverage, serviceTask, known, setAt, liftedAt);
        }
    }

    public record Restriction(
            UUID id,
            @Nullable UUID record,
            String ground,
            Instant restrictedAt,
            @Nullable Instant liftedAt,
            @Nullable Personal<Text> liftingReasons) {

        Restriction on(@Nullable UUID known) {
            return new Restriction(id, known, ground, restrictedAt, liftedAt, liftingReasons);
        }
    }

    Limited after(ProcessingLimits.Event event, Instant at) {
        return switch (event) {
            case NonDisclosureSet _ -> new Limited(at, permits, bans, restrictions);
            case NonDisclosureEnded _ -> new Limited(null, permits, bans, restrictions);
            case PermitGiven given ->
                permitted(plus(permits, new Permit(given.permitId().value(), at, null)));
            case PermitRevoked revoked ->
                permitted(changed(
                        permits,
                        each -> each.id().equals(revoked.permitId().value())
                                ? new Permit(each.id(), each.givenAt(), at)
                                : each));
            case BanSet set ->
                banned(plus(
                        bans, new Ban(set.banId().value(), set.coverage(), set.serviceTask(), set.record(), at, null)));
            case BanLifted lifted ->
                banned(changed(
                        bans,
                        each -> each.id().equals(lifted.banId().value())
                                ? new Ban(
                                        each.id(), each.coverage(), each.serviceTask(), each.record(), each.setAt(), at)
                                : each));
            case ProcessingRestricted restricted ->
                restricted(plus(
                        restrictions,
                        new Restriction(
                                restricted.restrictionId().value(),
                                restricted.record(),
                                restricted.ground(),
                                at,
                                null,
                                null)));
            case RestrictionLifted lifted ->
                restricted(changed(
                        restrictions,
                        each -> each.id().equals(lifted.restrictionId().value())
                                ? new Restriction(
                                        each.id(),
                                        each.record(),
                                        each.ground(),
                                        each.restrictedAt(),
                                        at,
                                        lifted.reasons())
                                : each));
        };
    }

    private Limited permitted(List<Permit> newPermits) {
        return new Limited(undisclosedSince, newPermits, bans, restrictions);
    }

    private Limited banned(List<Ban> newBans) {
        return new Limited(undisclosedSince, permits, newBans, restrictions);
    }

    private Limited restricted(List<Restriction> newRestrictions) {
        return new Limited(undisclosedSince, permits, bans, newRestrictions);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> changed(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
