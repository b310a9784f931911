package fi.luotsi.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.kernel.casework.AccessEvent;
import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanEnded;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanRefused;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanSet;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentationEnded;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentativeAdded;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.DestructionEvent;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.Emergencies.EmergencyReviewed;
import fi.luotsi.kernel.casework.EmergencyEvent;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentStarted;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionCarriedOut;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionMade;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeHearing.OpinionRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.OptionsExplained;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanDrafted;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanWaived;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAnswered;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAsked;
import fi.luotsi.kernel.casework.MisuseCases.MisuseConcluded;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.casework.MisuseCases.MisuseTold;
import fi.luotsi.kernel.casework.MisuseEvent;
import fi.luotsi.kernel.casework.NoteRectified;
import fi.luotsi.kernel.casework.Opens;
import fi.luotsi.kernel.casework.ProcessingLimits.BanLifted;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureEnded;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureSet;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitGiven;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitRevoked;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.casework.ProcessingLimits.RestrictionLifted;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverReturned;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceNotReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.HandOverRequested;
import fi.luotsi.kernel.casework.ReferralSending.ReferralRevoked;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDelivered;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestExtended;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Invariants of any history, checked on the events alone and not on the states that decided them. */
final class Invariants {

    private Invariants() {}

    /** Nothing that anybody said is in the open part of any event. */
    static void holdOfEvery(CaseworkEvent event) {
        assertThat(OpenTexts.of(event)).doesNotContainAnyElementsOf(RandomCommand.TEXTS);
    }

    /** The events of one record; of referrals, those of all, by {@link #holdOfReferrals}. */
    static void hold(List<CaseworkEvent> record) {
        assertThat(record.getFirst()).isInstanceOf(Opens.class);
        assertThat(record.subList(1, record.size())).noneMatch(Opens.class::isInstance);
        switch (record.getFirst()) {
            case ContactEvent _ -> holdOfContact(record);
            case ClientEvent _ -> holdOfClient(record);
            case EpisodeEvent _ -> holdOfEpisode(record);
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

    private static void holdOfClient(List<CaseworkEvent> client) {
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

    /** A note may be put right at any time: that is no step of the guidance. */
    private static void holdOfEpisode(List<CaseworkEvent> events) {
        List<CaseworkEvent> episode = events.stream()
                .filter(event -> !(event instanceof NoteRectified))
                .toList();
        assertThat(episode.getFirst()).isInstanceOf(EpisodeOpened.class);
        assertThat(episode).filteredOn(EpisodeOpened.class::isInstance).hasSize(1);
        assertThat(episode).filteredOn(MatterInitiated.class::isInstance).hasSizeLessThan(2);
        assertThat(episode)
                .filteredOn(EpisodeNoteAdded.class::isInstance)
                .extracting(CaseworkEvent::keyId)
                .doesNotHaveDuplicates();
        for (int i = 1; i < episode.size(); i++) {
            CaseworkEvent before = episode.get(i - 1);
            CaseworkEvent event = episode.get(i);
            assertThat(before instanceof EpisodeClosed).isEqualTo(event instanceof EpisodeReopened);
            assertThat(before instanceof EpisodeOpened || before instanceof EpisodeReopened)
                    .isEqualTo(event instanceof UrgencyScreened);
            if (event instanceof AssessmentStarted) {
                assertThat(episode.subList(0, i)).hasAtLeastOneElementOfType(AssessmentRequested.class);
            }
            if (event instanceof EpisodeClosed) {
                assertThat(decisionWaits(episode.subList(0, i))).isFalse();
                List<CaseworkEvent> past = episode.subList(0, i);
                assertThat(past).hasAtLeastOneElementOfType(MatterInitiated.class);
                assertThat(past).hasAtLeastOneElementOfType(OpinionRecorded.class);
                assertThat(past).hasAtLeastOneElementOfType(OptionsExplained.class);
                assertThat(past).anyMatch(done -> done instanceof PlanDrafted || done instanceof PlanWaived);
            }
        }
    }

    private static boolean decisionWaits(List<CaseworkEvent> past) {
        long given = past.stream()
                .filter(event ->
                        event instanceof DecisionMade made && !made.outcome().equals("refused"))
                .count();
        return given
                > past.stream().filter(DecisionCarriedOut.class::isInstance).count();
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

    /** The events of all referrals, in the order of the history. */
    static void holdOfReferrals(List<ReferralEvent> events) {
        Map<UUID, ReferralSent> sent = new HashMap<>();
        Map<UUID, ReferralEvent> latest = new HashMap<>();
        for (ReferralEvent event : events) {
            UUID id = event.aggregateId();
            if (event instanceof HandOverRequested
                    || event instanceof HandOverAccepted
                    || event instanceof HandOverReturned) {
                saysWhatTheOneBeforeMeans(event, Objects.requireNonNull(latest.get(id)));
                continue;
            }
            ReferralEvent before = latest.put(id, event);
            if (event instanceof ReferralSent first) {
                assertThat(before).isNull();
                sent.put(id, first);
                sentAsItsKindMayBe(first);
                inTheChainOfTheOneBefore(first, sent, latest);
                continue;
            }
            ReferralSent start = Objects.requireNonNull(sent.get(id));
            assertThat(event.rootId()).isEqualTo(start.rootId());
            assertThat(before)
                    .isNotInstanceOfAny(
                            ReferralDeclined.class,
                            ReferralRevoked.class,
                            ServiceReceived.class,
                            ServiceNotReceived.class);
            if (start.kind().equals("signposted")) {
                assertThat(event)
                        .isNotInstanceOfAny(ReferralAccepted.class, ReferralDeclined.class, ReferralRevoked.class);
            }
        }
    }

    /** A hand-over is told beside the referral's own event, never alone. */
    private static void saysWhatTheOneBeforeMeans(ReferralEvent handOver, ReferralEvent before) {
        switch (handOver) {
            case HandOverRequested requested ->
                assertThat(before).isInstanceOfSatisfying(ReferralSent.class, sent -> assertThat(sent.targetUnit())
                        .isEqualTo(requested.unit()));
            case HandOverAccepted _ -> assertThat(before).isInstanceOf(ReferralAccepted.class);
            case HandOverReturned returned ->
                assertThat(before)
                        .isInstanceOfAny(ReferralDeclined.class, ReferralRevoked.class)
                        .extracting(event -> event instanceof ReferralDeclined declined
                                ? declined.reason()
                                : ((ReferralRevoked) event).reason())
                        .isEqualTo(returned.reason());
            default -> throw new IllegalArgumentException(handOver.toString());
        }
    }

    private static void sentAsItsKindMayBe(ReferralSent sent) {
        boolean tells = Set.of("assisted", "disclosed").contains(sent.kind());
        assertThat(sent.basis() != null).isEqualTo(tells);
        assertThat(sent.disclosure() != null).isEqualTo(tells);
        assertThat(sent.targetUnit() != null).isEqualTo(sent.kind().equals("within-register"));
        if (tells) {
            assertThat(Codes.published().find(CodeList.DISCLOSURE_BASIS, sent.basis()))
                    .isPresent();
        }
        if (!sent.kind().equals("signposted")) {
            assertThat(sent.clientId()).isNotNull();
        }
    }

    private static void inTheChainOfTheOneBefore(
            ReferralSent sent, Map<UUID, ReferralSent> earlier, Map<UUID, ReferralEvent> latest) {
        if (sent.origin().referral() == null) {
            assertThat(sent.rootId()).isEqualTo(sent.referralId());
            return;
        }
        UUID previous = sent.origin().referral().value();
        ReferralSent parent = Objects.requireNonNull(earlier.get(previous));
        assertThat(sent.rootId()).isEqualTo(parent.rootId());
        assertThat(sent.clientId()).isEqualTo(parent.clientId());
        assertThat(latest.get(previous))
                .isInstanceOfAny(ReferralAccepted.class, ReferralDeclined.class, ServiceNotReceived.class);
    }
}
