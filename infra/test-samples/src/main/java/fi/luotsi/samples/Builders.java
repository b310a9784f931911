package fi.luotsi.samples;

import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.AccessGrants.GrantAccess;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ClientRegistration.RegisterClient;
import fi.luotsi.kernel.casework.ClientRepresentatives.AddRepresentative;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentativeAdded;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.casework.RightsRequests.ReceiveRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The records that many tests begin with, each as {@code ContactReceivedBuilder}. A record that grows by an optional component is
 * written in one fixture then, or in none, and not in every test that begins with it.
 */
@RecordBuilder.Include({
    AccessGranted.class,
    AddRepresentative.class,
    ClientRegistered.class,
    ContactReceived.class,
    EpisodeOpened.class,
    GrantAccess.class,
    ReceiveContact.class,
    ReceiveRightsRequest.class,
    ReferralSent.class,
    RegisterClient.class,
    RepresentativeAdded.class,
    RightsRequestReceived.class,
    SendReferral.class
})
@RecordBuilder.Options(prefixEnclosingClassNames = false, enableWither = false, addStaticBuilder = false)
final class Builders {

    private Builders() {}
}
