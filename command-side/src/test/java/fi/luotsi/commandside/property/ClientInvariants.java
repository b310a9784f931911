package fi.luotsi.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanEnded;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanRefused;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanSet;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentationEnded;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentativeAdded;
import fi.luotsi.kernel.casework.ProcessingLimits.BanLifted;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureEnded;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureSet;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitGiven;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitRevoked;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.casework.ProcessingLimits.RestrictionLifted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is true of any history of a client. */
final class ClientInvariants {

    private ClientInvariants() {}

    static void hold(List<CaseworkEvent> client) {
        assertThat(client.getFirst()).isInstanceOf(ClientRegistered.class);
        assertThat(client).filteredOn(ClientRegistered.class::isInstance).hasSize(1);
        Set<Object> inForce = new HashSet<>();
        Set<Object> ever = new HashSet<>();
        for (CaseworkEvent event : client) {
            switch (event) {
                case RepresentativeAdded added -> {
                    assertThat(ever.add(added.representativeId())).isTrue();
                    inForce.add(added.representativeId());
                }
                case RepresentationEnded ended ->
                    assertThat(inForce.remove(ended.representativeId())).isTrue();
                case GuardianBanSet set -> {
                    assertThat(ever.add(set.banId())).isTrue();
                    inForce.add(set.banId());
                }
                case GuardianBanRefused refused ->
                    assertThat(ever.add(refused.banId())).isTrue();
                case GuardianBanEnded ended ->
                    assertThat(inForce.remove(ended.banId())).isTrue();
                case NonDisclosureSet set ->
                    assertThat(inForce.add(set.clientId())).isTrue();
                case NonDisclosureEnded ended ->
                    assertThat(inForce.remove(ended.clientId())).isTrue();
                case PermitGiven given ->
                    assertThat(inForce.add(List.of("permit", given.permitId()))).isTrue();
                case PermitRevoked revoked ->
                    assertThat(inForce.remove(List.of("permit", revoked.permitId())))
                            .isTrue();
                case BanSet set -> {
                    assertThat(set.serviceTask() != null)
                            .isEqualTo(set.coverage().equals("service-task"));
                    assertThat(set.record() != null).isEqualTo(set.coverage().equals("document"));
                    assertThat(inForce.add(List.of("ban", set.banId()))).isTrue();
                }
                case BanLifted lifted ->
                    assertThat(inForce.remove(List.of("ban", lifted.banId()))).isTrue();
                case ProcessingRestricted restricted ->
                    assertThat(inForce.add(List.of("restriction", restricted.restrictionId())))
                            .isTrue();
                case RestrictionLifted lifted ->
                    assertThat(inForce.remove(List.of("restriction", lifted.restrictionId())))
                            .isTrue();
                default -> {}
            }
        }
    }
}
