package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.casework.AccessGrants;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientRegistration;
import fi.luotsi.kernel.casework.ClientRepresentatives;
import fi.luotsi.kernel.casework.ContactNotes;
import fi.luotsi.kernel.casework.ContactReceiving;
import fi.luotsi.kernel.casework.Destructions;
import fi.luotsi.kernel.casework.Emergencies;
import fi.luotsi.kernel.casework.EpisodeLifecycle;
import fi.luotsi.kernel.casework.EpisodeNotes;
import fi.luotsi.kernel.casework.MisuseCases;
import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.ReferralSending;
import fi.luotsi.kernel.casework.RightsRequests;
import fi.luotsi.kernel.casework.SupervisionPacks;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.NoteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * New records and notes get their ids from the caller, and these are UUIDs of version 7 (RFC 9562): time-ordered, and mostly
 * random. A made-up pattern could be guessed, meet another's, or spell out what an id may not tell.
 */
final class NewIds {

    private static final int VERSION = 7;
    private static final int RFC_9562 = 2;

    private NewIds() {}

    static List<Refusal> check(CaseworkCommand command, String idField) {
        List<Refusal> found = new ArrayList<>();
        switch (command) {
            case ContactReceiving.ReceiveContact receive -> {
                check(found, receive.aggregateId(), idField);
                check(found, receive.noteId());
            }
            case ContactNotes.AddContactNote note -> check(found, note.noteId());
            case EpisodeNotes.AddEpisodeNote note -> check(found, note.noteId());
            case ClientRepresentatives.AddRepresentative add ->
                check(found, add.representativeId().value(), "representativeId");
            case ClientRepresentatives.SetGuardianBan ban ->
                check(found, ban.banId().value(), "banId");
            case ClientRepresentatives.RefuseGuardianBan ban ->
                check(found, ban.banId().value(), "banId");
            case ProcessingLimits.GivePermit permit ->
                check(found, permit.permitId().value(), "permitId");
            case ProcessingLimits.SetBan ban -> check(found, ban.banId().value(), "banId");
            case ProcessingLimits.RestrictProcessing restrict ->
                check(found, restrict.restrictionId().value(), "restrictionId");
            case MisuseCases.AskInMisuseCase ask -> check(found, ask.inquiryId().value(), "inquiryId");
            case SupervisionPacks.MakeSupervisionPack pack ->
                check(found, pack.packId().value(), "packId");
            case ClientRegistration.RegisterClient _,
                    EpisodeLifecycle.OpenEpisode _,
                    ReferralSending.SendReferral _,
                    RightsRequests.ReceiveRightsRequest _,
                    AccessGrants.GrantAccess _,
                    Emergencies.OpenInEmergency _,
                    MisuseCases.OpenMisuseCase _,
                    Destructions.ProposeDestruction _,
                    Destructions.DestroyEntry _ -> check(found, command.aggregateId(), idField);
            default -> {}
        }
        return found;
    }

    private static void check(List<Refusal> found, @Nullable NoteId note) {
        if (note != null) {
            check(found, note.value(), "noteId");
        }
    }

    private static void check(List<Refusal> found, UUID id, String path) {
        if (id.version() != VERSION || id.variant() != RFC_9562) {
            found.add(RefusalCode.INVALID.at(path, Map.of("form", "UUID, version 7")));
        }
    }
}
