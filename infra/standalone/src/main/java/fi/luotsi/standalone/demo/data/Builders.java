package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.casework.AccessGrants.GrantAccess;
import fi.luotsi.kernel.casework.ClientRegistration.RegisterClient;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import io.soabase.recordbuilder.core.RecordBuilder;

/** Commands that the demonstration gives by the names of their fields, as {@code ReceiveContactBuilder}: one that grows changes nothing here. */
@RecordBuilder.Include({GrantAccess.class, ReceiveContact.class, RegisterClient.class, SendReferral.class})
@RecordBuilder.Options(
        prefixEnclosingClassNames = false,
        enableWither = false,
        addStaticBuilder = false,
        builderClassModifiers = {})
final class Builders {

    private Builders() {}
}
