package fi.luotsi.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.kernel.casework.AccessEvent;
import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.DestructionEvent;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.Emergencies.EmergencyReviewed;
import fi.luotsi.kernel.casework.EmergencyEvent;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAnswered;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAsked;
import fi.luotsi.kernel.casework.MisuseCases.MisuseConcluded;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.casework.MisuseCases.MisuseTold;
import fi.luotsi.kernel.casework.MisuseEvent;
import fi.luotsi.kernel.casework.Opens;
import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDelivered;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestExtended;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.samples.RandomCommand;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Invariants of any history, checked on the events alone and not on the states that decided them. */
final class Invariants {

    private Invariants() {}

    /** Nothing that anybody said is in the open part of any event. */
    static void holdOfEvery(CaseworkEvent event) {
        assertThat(OpenTexts.of(event)).doesNotContainAnyElementsOf(RandomCommand.TEXTS);
    }

    /** The events of one record; of referrals, those of all, by {@link ReferralInvariants}. */
    static void hold(List<CaseworkEvent> record) {
        assertThat(record.getFirst()).isInstanceOf(Opens.class);
        assertThat(record.subList(1, record.size())).noneMatch(Opens.class::isInstance);
        switch (record.getFirst()) {
            case ContactEvent _ -> holdOfContact(record);
            case ClientEvent _ -> ClientInvariants.hold(record);
            case EpisodeEvent _ -> EpisodeInvariants.hold(record);
            case AccessEvent _ -> holdOfGrant(record);
            case RightsEvent _ -> holdOfRequest(record);
            case EmergencyEvent _ -> holdOfEmergency(record);
            case MisuseEvent _ -> holdOfMisuse(record);
            case DestructionEvent _ -> DestructionInvariants.hold(record);
            default -> {}
        }
    }

    private static void holdOfContact(List<CaseworkEvent> contact) {
        assertThat(contact.getFirst()).isInstanceOf(ContactReceived.class);
        assertThat(contact).filteredOn(ContactReceived.class::isInstance).hasSize(1);
        UUID client = null;
        Set<UUID> notes = new HashSet<>();
        for (CaseworkEvent event : contact) {
            switch (event) {
                case ContactLinked linked -> {
                    assertThat(client).isNull();
                    client = linked.clientId().value();
                }
                case ContactUnlinked unlinked -> {
                    assertThat(unlinked.clientId().value()).isEqualTo(client);
                    client = null;
                }
                case ContactNoteAdded added -> {
                    assertThat(notes.add(added.noteId().value())).isTrue();
                    String note = ((Personal.Fresh<Text>) added.note()).value().text();
                    if (client == null) {
                        assertThat(note).doesNotContain("131052-308T", "040 123 4567", "@");
                    }
                }
                default -> {}
            }
        }
    }

    private static void holdOfGrant(List<CaseworkEvent> grant) {
        assertThat(grant.getFirst()).isInstanceOfSatisfying(AccessGranted.class, granted -> {
            assertThat(granted.person()).isNotEqualTo(Examples.WORKER.id());
            assertThat(granted.role()).isNotEqualTo("system");
            assertThat(granted.serviceTasks()).isNotEmpty().doesNotHaveDuplicates();
            if (granted.validUntil() != null) {
                assertThat(granted.validUntil()).isAfter(granted.validFrom());
            }
        });
        assertThat(grant.subList(1, grant.size())).hasSizeLessThan(2).allMatch(AccessEnded.class::isInstance);
    }

    private static void holdOfRequest(List<CaseworkEvent> request) {
        assertThat(request.getFirst()).isInstanceOf(RightsRequestReceived.class);
        assertThat(request).filteredOn(RightsRequestReceived.class::isInstance).hasSize(1);
        assertThat(request).filteredOn(RightsRequestExtended.class::isInstance).hasSizeLessThan(2);
        boolean objection = ((RightsRequestReceived) request.getFirst()).kind().equals("objection");
        for (int i = 1; i < request.size(); i++) {
            if (request.get(i) instanceof RightsRequestDelivered) {
                assertThat(request.get(i - 1)).isInstanceOf(RightsRequestDecided.class);
            }
            if (request.get(i) instanceof RightsRequestDecided decided) {
                boolean less = !decided.outcome().equals("granted");
                assertThat(decided.reasons() != null || !(objection || less)).isTrue();
                assertThat(decided.ground() != null).isEqualTo(less && !objection);
            }
        }
    }

    private static void holdOfEmergency(List<CaseworkEvent> emergency) {
        assertThat(emergency.getFirst()).isInstanceOfSatisfying(EmergencyOpened.class, opened -> {
            assertThat(opened.until()).isAfter(Examples.NOW).isBeforeOrEqualTo(Examples.NOW.plus(Duration.ofHours(24)));
        });
        assertThat(emergency.subList(1, emergency.size()))
                .hasSizeLessThan(2)
                .allMatch(EmergencyReviewed.class::isInstance);
    }

    private static void holdOfMisuse(List<CaseworkEvent> misuse) {
        assertThat(misuse.getFirst()).isInstanceOfSatisfying(MisuseOpened.class, opened -> assertThat(opened.suspect())
                .isNotEqualTo(Examples.WORKER.id()));
        List<CaseworkEvent> ends = misuse.stream()
                .dropWhile(event -> !(event instanceof MisuseConcluded))
                .toList();
        assertThat(ends).hasSizeLessThan(3);
        if (ends.size() == 2) {
            assertThat(ends.getLast()).isInstanceOf(MisuseTold.class);
            assertThat(((MisuseOpened) misuse.getFirst()).clientId()).isNotNull();
        }
        assertThat(misuse.stream().filter(MisuseAnswered.class::isInstance).count())
                .isLessThanOrEqualTo(
                        misuse.stream().filter(MisuseAsked.class::isInstance).count());
    }
}
