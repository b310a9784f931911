package fi.luotsi.queryside.clientfile;

import fi.luotsi.kernel.keys.Personal;
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
        String municipality,
        List<String> clientGroups,
        String ageBand,
        Represented represented,
        String serviceTask,
        Limited limited) {

    ClientDocument named(long newVersion, Personal<PersonName> newName) {
        return new ClientDocument(
                id,
                newVersion,
                unit,
                registeredAt,
                newName,
                identity,
                preferences,
                municipality,
                clientGroups,
                ageBand,
                represented,
                serviceTask,
                limited);
    }

    ClientDocument identified(long newVersion, Personal<Identity> newIdentity, String newAgeBand) {
        return new ClientDocument(
                id,
                newVersion,
                unit,
                registeredAt,
                name,
                newIdentity,
                preferences,
                municipality,
                clientGroups,
                newAgeBand,
                represented,
                serviceTask,
                limited);
    }

    ClientDocument livingIn(long newVersion, String newMunicipality) {
        return new ClientDocument(
                id,
                newVersion,
                unit,
                registeredAt,
                name,
                identity,
                preferences,
                newMunicipality,
                clientGroups,
                ageBand,
                represented,
                serviceTask,
                limited);
    }

    ClientDocument preferring(long newVersion, Personal<Preferences> newPreferences) {
        return new ClientDocument(
                id,
                newVersion,
                unit,
                registeredAt,
                name,
                identity,
                newPreferences,
                municipality,
                clientGroups,
                ageBand,
                represented,
                serviceTask,
                limited);
    }

    ClientDocument represented(long newVersion, Represented newRepresented) {
        return new ClientDocument(
                id,
                newVersion,
                unit,
                registeredAt,
                name,
                identity,
                preferences,
                municipality,
                clientGroups,
                ageBand,
                newRepresented,
                serviceTask,
                limited);
    }

    ClientDocument limited(long newVersion, Limited newLimited) {
        return new ClientDocument(
                id,
                newVersion,
                unit,
                registeredAt,
                name,
                identity,
                preferences,
                municipality,
                clientGroups,
                ageBand,
                represented,
                serviceTask,
                newLimited);
    }
}
