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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may speak and be told for a client, and what a minor keeps from her guardians; in the order in which they were recorded. */
public record Represented(List<Representative> representatives, List<GuardianBan> guardianBans) {

    static final Represented BY_NOBODY = new Represented(List.of(), List.of());

    /**
     * A representative, relative or close person.
     *
     * @param scope codes of the information-class list
     * @param validUntil the last day; null where none is known
     */
    public record Representative(
            UUID id,
            String type,
            List<String> scope,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable Instant endedAt,
            Personal<PersonName> name,
            @Nullable Personal<Text> consentReference) {

        private Representative ended(Instant at) {
            return new Representative(id, type, scope, validFrom, validUntil, at, name, consentReference);
        }
    }

    /** What was decided on a minor's wish; a ground and reasons where it was refused. */
    public record GuardianBan(
            UUID id,
            List<String> classes,
            Instant decidedAt,
            @Nullable Instant endedAt,
            @Nullable String refusalGround,
            @Nullable Personal<Text> refusalReasons) {

        boolean isInForce() {
            return endedAt == null && refusalGround == null;
        }

        private GuardianBan ended(Instant at) {
            return new GuardianBan(id, classes, decidedAt, at, refusalGround, refusalReasons);
        }
    }

    Represented after(ClientRepresentatives.Event event, Instant at) {
        return switch (event) {
            case RepresentativeAdded added ->
                new Represented(
                        plus(
                                representatives,
                                new Representative(
                                        added.representativeId().value(),
                                        added.type(),
                                        added.scope(),
                                        added.validFrom(),
                                        added.validUntil(),
                                        null,
                                        added.representative(),
                                        added.consentReference())),
                        guardianBans);
            case RepresentationEnded ended ->
                new Represented(
                        representatives.stream()
                                .map(each -> each.id()
                                                .equals(ended.representativeId().value())
                                        ? each.ended(at)
                                        : each)
                                .toList(),
                        guardianBans);
            case GuardianBanSet set -> decided(set.banId().value(), set.classes(), at, null, null);
            case GuardianBanRefused refused ->
                decided(refused.banId().value(), refused.classes(), at, refused.ground(), refused.reasons());
            case GuardianBanEnded ended ->
                new Represented(
                        representatives,
                        guardianBans.stream()
                                .map(each -> each.id().equals(ended.banId().value()) ? each.ended(at) : each)
                                .toList());
        };
    }

    private Represented decided(
            UUID id, List<String> classes, Instant at, @Nullable String ground, @Nullable Personal<Text> reasons) {
        return new Represented(
                representatives, plus(guardianBans, new GuardianBan(id, classes, at, null, ground, reasons)));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
