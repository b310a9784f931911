package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
import jakarta.validation.constraints.NotNull;

/** Taking back what was recorded by a slip, in each kind of record that this is offered in. */
public interface Undoing {

    record UndoInContact(
            @NotNull ContactId contactId, @NotNull Integer version) implements ContactCommand, Undo {

        @Override
        public ContactUndone undone(long first, CaseworkEvent gone) {
            return new ContactUndone(contactId, first, Undone.SLIP);
        }
    }

    @StoredAs("contact.undone")
    @Adds
    record ContactUndone(
            ContactId contactId,
            @Untold long first,

            @Told(as = "undoReason") @Coded(CodeList.UNDO_REASON)
            String reason)
            implements ContactEvent, Undone {}

    record UndoInClient(@NotNull ClientId clientId, @NotNull Integer version) implements ClientCommand, Undo {

        @Override
        public ClientUndone undone(long first, CaseworkEvent gone) {
            return new ClientUndone(clientId, first, Undone.SLIP);
        }
    }

    @StoredAs("client.undone")
    @Adds
    record ClientUndone(
            ClientId clientId,
            @Untold long first,

            @Told(as = "undoReason") @Coded(CodeList.UNDO_REASON)
            String reason) implements ClientEvent, Undone {}

    record UndoInEpisode(
            @NotNull EpisodeId episodeId, @NotNull Integer version) implements EpisodeCommand, Undo {

        @Override
        public EpisodeUndone undone(long first, CaseworkEvent gone) {
            return new EpisodeUndone(episodeId, first, Undone.SLIP);
        }
    }

    @StoredAs("episode.undone")
    @Adds
    record EpisodeUndone(
            EpisodeId episodeId,
            @Untold long first,

            @Told(as = "undoReason") @Coded(CodeList.UNDO_REASON)
            String reason)
            implements EpisodeEvent, Undone {}

    record UndoInReferral(
            @NotNull ReferralId referralId, @NotNull Integer version) implements ReferralCommand, Undo {

        @Override
        public ReferralUndone undone(long first, CaseworkEvent gone) {
            return new ReferralUndone(referralId, ((ReferralEvent) gone).rootId(), first, Undone.SLIP);
        }
    }

    @StoredAs("referral.undone")
    @Adds
    record ReferralUndone(
            ReferralId referralId,
            ReferralId rootId,
            @Untold long first,

            @Told(as = "undoReason") @Coded(CodeList.UNDO_REASON)
            String reason)
            implements ReferralEvent, Undone {}

    record UndoInRightsRequest(
            @NotNull RightsRequestId requestId, @NotNull Integer version) implements RightsCommand, Undo {

        @Override
        public RightsRequestUndone undone(long first, CaseworkEvent gone) {
            return new RightsRequestUndone(requestId, first, Undone.SLIP);
        }
    }

    @StoredAs("rights-request.undone")
    @Adds
    record RightsRequestUndone(
            RightsRequestId requestId,
            @Untold long first,

            @Told(as = "undoReason") @Coded(CodeList.UNDO_REASON)
            String reason)
            implements RightsEvent, Undone {}
}
