package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.command.AccessCommand;
import fi.luotsi.kernel.command.CaseworkCommand;
import fi.luotsi.kernel.command.ClientCommand;
import fi.luotsi.kernel.command.ContactCommand;
import fi.luotsi.kernel.command.DestructionCommand;
import fi.luotsi.kernel.command.EmergencyCommand;
import fi.luotsi.kernel.command.EpisodeCommand;
import fi.luotsi.kernel.command.LimitCommand;
import fi.luotsi.kernel.command.MisuseCommand;
import fi.luotsi.kernel.command.ReferralCommand;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.RepresentationCommand;
import fi.luotsi.kernel.command.RightsCommand;
import fi.luotsi.kernel.command.SupervisionCommand;
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
            case ContactCommand.ReceiveContact receive -> {
                check(found, receive.aggregateId(), idField);
                check(found, receive.noteId());
            }
            case ContactCommand.AddContactNote note -> check(found, note.noteId());
            case EpisodeCommand.AddEpisodeNote note -> check(found, note.noteId());
            case RepresentationCommand.AddRepresentative add ->
                check(found, add.representativeId().value(), "representativeId");
            case RepresentationCommand.SetGuardianBan ban ->
                check(found, ban.banId().value(), "banId");
            case RepresentationCommand.RefuseGuardianBan ban ->
                check(found, ban.banId().value(), "banId");
            case LimitCommand.GivePermit permit ->
                check(found, permit.permitId().value(), "permitId");
            case LimitCommand.SetBan ban -> check(found, ban.banId().value(), "banId");
            case LimitCommand.RestrictProcessing restrict ->
                check(found, restrict.restrictionId().value(), "restrictionId");
            case MisuseCommand.AskInMisuseCase ask -> check(found, ask.inquiryId().value(), "inquiryId");
            case SupervisionCommand.MakeSupervisionPack pack -> check(found, pack.packId().value(), "packId");
            case ClientCommand.RegisterClient _,
                    EpisodeCommand.OpenEpisode _,
                    ReferralCommand.SendReferral _,
                    RightsCommand.ReceiveRightsRequest _,
                    AccessCommand.GrantAccess _,
                    EmergencyCommand.OpenInEmergency _,
                    MisuseCommand.OpenMisuseCase _,
                    DestructionCommand.ProposeDestruction _,
                    DestructionCommand.DestroyEntry _ -> check(found, command.aggregateId(), idField);
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
