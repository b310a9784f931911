package fi.luotsi.queryside.oversight.history;

import static java.util.Map.entry;

import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientFacts.NoticeGiven;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanRefused;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentativeAdded;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteRectified;
import fi.luotsi.kernel.casework.ContactReceiving.ContactNotified;
import fi.luotsi.kernel.casework.Destructions.EntryDestroyed;
import fi.luotsi.kernel.casework.Destructions.RecordHeld;
import fi.luotsi.kernel.casework.Destructions.RecordReleased;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.Emergencies.EmergencyReviewed;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionMade;
import fi.luotsi.kernel.casework.EpisodeHearing.InterpreterRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeHearing.OpinionRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.OptionsExplained;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteRectified;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerAssigned;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerWaived;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanDrafted;
import fi.luotsi.kernel.casework.EpisodePlanning.PlanWaived;
import fi.luotsi.kernel.casework.MisuseCases.MisuseConcluded;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.casework.ProcessingLimits.RestrictionLifted;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverReturned;
import fi.luotsi.kernel.casework.ReferralSending.HandOverRequested;
import fi.luotsi.kernel.casework.ReferralSending.ReferralRevoked;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestExtended;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReopened;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestWithdrawn;
import fi.luotsi.kernel.casework.SupervisionPacks.SupervisionPackMade;
import fi.luotsi.kernel.code.CodeList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a component of an event tells of its record, under one name a meaning: where two events use a word for two things, or two words
 * for one, it is listed here.
 */
final class Meaning {

    private record Component(Class<? extends CaseworkEvent> event, String name) {}

    private static final Map<Component, String> OTHERWISE = Map.ofEntries(
            named(ContactLinked.class, "clientId", "client"),
            named(ContactUnlinked.class, "clientId", "client"),
            named(ContactUnlinked.class, "reason", "unlinkReason"),
            named(ContactNotified.class, "ground", "notificationGround"),
            named(ContactNoteRectified.class, "reason", "rectificationReason"),
            named(EpisodeNoteRectified.class, "reason", "rectificationReason"),
            named(EpisodeOpened.class, "clientId", "client"),
            named(EpisodeOpened.class, "contactId", "contact"),
            named(UrgencyScreened.class, "grounds", "urgencyGrounds"),
            named(MatterInitiated.class, "initiator", "matterInitiator"),
            named(MatterInitiated.class, "grounds", "needGrounds"),
            named(OpinionRecorded.class, "missingReason", "opinionMissingReason"),
            named(OptionsExplained.class, "language", "explanationLanguage"),
            named(InterpreterRecorded.class, "status", "interpreter"),
            named(InterpreterRecorded.class, "language", "interpreterLanguage"),
            named(InterpreterRecorded.class, "reason", "interpreterReason"),
            named(PlanWaived.class, "ground", "planWaiverGround"),
            named(AssessmentRequested.class, "initiator", "assessmentInitiator"),
            named(AssessmentRequested.class, "ground", "assessmentGround"),
            named(DecisionMade.class, "outcome", "decisionOutcome"),
            named(OwnWorkerWaived.class, "ground", "ownWorkerWaiverGround"),
            named(NoticeGiven.class, "language", "noticeLanguage"),
            named(HandOverRequested.class, "unit", "handOverUnit"),
            named(HandOverReturned.class, "unit", "handOverUnit"),
            named(HandOverReturned.class, "reason", "returnReason"),
            named(EpisodeReopened.class, "reason", "reopenReason"),
            named(RepresentativeAdded.class, "type", "representativeType"),
            named(GuardianBanRefused.class, "ground", "guardianBanRefusalGround"),
            named(GuardianBanRefused.class, "reasons", "guardianBanRefusalReasons"),
            named(BanSet.class, "serviceTask", "banServiceTask"),
            named(BanSet.class, "record", "limitedRecord"),
            named(ProcessingRestricted.class, "record", "limitedRecord"),
            named(ProcessingRestricted.class, "ground", "restrictionGround"),
            named(RestrictionLifted.class, "reasons", "restrictionLiftingReasons"),
            named(SupervisionPackMade.class, "basis", "packBasis"),
            named(SupervisionPackMade.class, "target", "packRecipient"),
            named(SupervisionPackMade.class, "disclosure", "packDisclosure"),
            named(ReferralSent.class, "clientId", "client"),
            named(ReferralRevoked.class, "reason", "revokeReason"),
            named(AccessEnded.class, "reason", "endReason"),
            named(RightsRequestReceived.class, "clientId", "client"),
            named(RightsRequestReceived.class, "kind", "requestKind"),
            named(RightsRequestReceived.class, "form", "requestForm"),
            named(RightsRequestExtended.class, "reason", "extensionReason"),
            named(RightsRequestDecided.class, "ground", "refusalGround"),
            named(RightsRequestWithdrawn.class, "reason", "withdrawalReason"),
            named(RightsRequestReopened.class, "reason", "requestReopenReason"),
            named(EmergencyOpened.class, "clientId", "client"),
            named(EmergencyOpened.class, "reason", "emergencyReason"),
            named(EmergencyReviewed.class, "grounds", "reviewGrounds"),
            named(MisuseOpened.class, "clientId", "client"),
            named(MisuseOpened.class, "origin", "misuseOrigin"),
            named(MisuseOpened.class, "grounds", "suspicionGrounds"),
            named(MisuseConcluded.class, "opinion", "lawfulnessOpinion"),
            named(RecordHeld.class, "record", "heldRecord"),
            named(RecordHeld.class, "ground", "holdGround"),
            named(RecordHeld.class, "reasons", "holdReasons"),
            named(RecordReleased.class, "record", "releasedRecord"),
            named(RecordReleased.class, "reasons", "releaseReasons"),
            named(EntryDestroyed.class, "record", "recordOfEntry"),
            named(EntryDestroyed.class, "ground", "erasureGround"),
            named(EntryDestroyed.class, "reasons", "erasureReasons"));

    /**
     * Names of components that tell the reader nothing: the record's own id, its chain, the search before it, a note's id; and the
     * record that a limit names, which may be hidden; and the reason that the event before it has told.
     */
    private static final Set<String> UNTOLD = Set.of(
            "contactId",
            "clientId",
            "episodeId",
            "referralId",
            "rootId",
            "search",
            "noteId",
            "requestId",
            "grantId",
            "emergencyId",
            "misuseId",
            "destructionId",
            "limitedRecord",
            "returnReason");

    /** What an event ends without naming its new value. */
    private static final Map<Class<? extends CaseworkEvent>, List<String>> ENDS = Map.of(
            ContactUnlinked.class, List.of("client"),
            EpisodeReopened.class, List.of("result", "resultText", "coping"),
            PlanDrafted.class, List.of("planWaiverGround"),
            OwnWorkerAssigned.class, List.of("ownWorkerWaiverGround"),
            OwnWorkerWaived.class, List.of("ownWorker"),
            RightsRequestReopened.class,
                    List.of("outcome", "refusalGround", "reasons", "concerning", "manner", "withdrawalReason"));

    /** Each of these stands for itself and replaces no earlier one. */
    private static final Set<String> ADDED = Set.of(
            "note",
            "rectificationReason",
            "unlinkReason",
            "reopenReason",
            "requestReopenReason",
            "representativeId",
            "representative",
            "representativeType",
            "scope",
            "validFrom",
            "validUntil",
            "consentReference",
            "banId",
            "classes",
            "guardianBanRefusalGround",
            "guardianBanRefusalReasons",
            "permitId",
            "noticeVersion",
            "noticeLanguage",
            "coverage",
            "banServiceTask",
            "restrictionId",
            "restrictionGround",
            "restrictionLiftingReasons",
            "inquiryId",
            "question",
            "answer",
            "packId",
            "packBasis",
            "packRecipient",
            "packDisclosure",
            "heldRecord",
            "holdGround",
            "holdReasons",
            "releasedRecord",
            "releaseReasons",
            "destroyed",
            "spared",
            "fact");

    private static final Map<String, CodeList> LISTS = Map.ofEntries(
            entry("channel", CodeList.CHANNEL),
            entry("hub", CodeList.UNIT),
            entry("unit", CodeList.UNIT),
            entry("targetUnit", CodeList.UNIT),
            entry("municipality", CodeList.MUNICIPALITY),
            entry("serviceLine", CodeList.SERVICE_LINE),
            entry("clientGroup", CodeList.CLIENT_GROUP),
            entry("clientGroups", CodeList.CLIENT_GROUP),
            entry("language", CodeList.LANGUAGE),
            entry("explanationLanguage", CodeList.LANGUAGE),
            entry("interpreterLanguage", CodeList.LANGUAGE),
            entry("initiator", CodeList.INITIATOR),
            entry("unlinkReason", CodeList.UNLINK_REASON),
            entry("ageBand", CodeList.AGE_BAND),
            entry("urgency", CodeList.URGENCY),
            entry("matterInitiator", CodeList.MATTER_INITIATOR),
            entry("opinionMissingReason", CodeList.OPINION_MISSING_REASON),
            entry("interpreter", CodeList.INTERPRETER_STATUS),
            entry("planWaiverGround", CodeList.PLAN_WAIVER_GROUND),
            entry("assessmentInitiator", CodeList.MATTER_INITIATOR),
            entry("assessmentGround", CodeList.ASSESSMENT_GROUND),
            entry("decisionOutcome", CodeList.DECISION_OUTCOME),
            entry("ownWorkerWaiverGround", CodeList.OWN_WORKER_WAIVER_GROUND),
            entry("noticeVersion", CodeList.NOTICE_VERSION),
            entry("noticeLanguage", CodeList.LANGUAGE),
            entry("handOverUnit", CodeList.UNIT),
            entry("result", CodeList.RESULT),
            entry("coping", CodeList.COPING),
            entry("reopenReason", CodeList.REOPEN_REASON),
            entry("representativeType", CodeList.REPRESENTATIVE_TYPE),
            entry("scope", CodeList.INFORMATION_CLASS),
            entry("classes", CodeList.INFORMATION_CLASS),
            entry("guardianBanRefusalGround", CodeList.GUARDIAN_BAN_REFUSAL_GROUND),
            entry("coverage", CodeList.BAN_COVERAGE),
            entry("banServiceTask", CodeList.SERVICE_TASK),
            entry("restrictionGround", CodeList.RESTRICTION_GROUND),
            entry("kind", CodeList.REFERRAL_KIND),
            entry("targetCategory", CodeList.TARGET_CATEGORY),
            entry("basis", CodeList.DISCLOSURE_BASIS),
            entry("packBasis", CodeList.DISCLOSURE_BASIS),
            entry("reason", CodeList.DECLINE_REASON),
            entry("revokeReason", CodeList.REVOKE_REASON),
            entry("role", CodeList.ROLE),
            entry("serviceTasks", CodeList.SERVICE_TASK),
            entry("endReason", CodeList.GRANT_END_REASON),
            entry("requestKind", CodeList.RIGHTS_REQUEST_KIND),
            entry("requestForm", CodeList.RIGHTS_REQUEST_FORM),
            entry("applicant", CodeList.INITIATOR),
            entry("extensionReason", CodeList.EXTENSION_REASON),
            entry("outcome", CodeList.RIGHTS_OUTCOME),
            entry("refusalGround", CodeList.REFUSAL_GROUND),
            entry("manner", CodeList.DELIVERY_MANNER),
            entry("withdrawalReason", CodeList.WITHDRAWAL_REASON),
            entry("requestReopenReason", CodeList.REQUEST_REOPEN_REASON),
            entry("misuseOrigin", CodeList.MISUSE_ORIGIN),
            entry("notificationGround", CodeList.NOTIFICATION_GROUND),
            entry("retentionClass", CodeList.RETENTION_CLASS),
            entry("holdGround", CodeList.HOLD_GROUND),
            entry("erasureGround", CodeList.ERASURE_GROUND));

    private Meaning() {}

    /** The name under which a component is told; empty where it is not, or where the event ends what it names. */
    static Optional<String> of(Class<? extends CaseworkEvent> event, String component) {
        String name = OTHERWISE.getOrDefault(new Component(event, component), component);
        return UNTOLD.contains(name) || ends(event).contains(name) ? Optional.empty() : Optional.of(name);
    }

    static List<String> ends(Class<? extends CaseworkEvent> event) {
        return ENDS.getOrDefault(event, List.of());
    }

    static boolean isAdded(String name) {
        return ADDED.contains(name);
    }

    /** The list that a coded value is of. */
    static Optional<CodeList> list(String name) {
        return Optional.ofNullable(LISTS.get(name));
    }

    private static Map.Entry<Component, String> named(
            Class<? extends CaseworkEvent> event, String component, String name) {
        return entry(new Component(event, component), name);
    }
}
