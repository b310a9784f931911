package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.Death;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Preferences;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client as the schema's {@code Client} shows her.
 *
 * @param unit of whoever registered her
 * @param serviceTask in which she was registered
 */
public record ClientDocument(
        UUID id,
        long version,
        String unit,
        Instant registeredAt,
        Personal<PersonName> name,
        Personal<Identity> identity,
        @Nullable Personal<Preferences> preferences,
        @Nullable Personal<Address> address,
        String municipality,
        List<String> clientGroups,
        String ageBand,
        Represented represented,
        String serviceTask,
        Limited limited,
        List<Notice> notices,
        @Nullable Personal<Death> death) {

    /** That she was told how her data are processed. */
    public record Notice(Instant givenAt, String version, String language) {}
}
