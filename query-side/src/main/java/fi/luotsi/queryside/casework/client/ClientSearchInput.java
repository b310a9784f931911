package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.search.Sought;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schema's {@code ClientSearchInput}: an identity code, two of family name, given name and birth date, or a person's only name. */
record ClientSearchInput(
        @Nullable String identityCode,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String onlyName,
        @Nullable LocalDate birthDate) {

    private static final int LONGEST_NAME = 100;

    ClientSearchInput {
        identityCode = FreeText.orNull(identityCode);
        familyName = FreeText.orNull(familyName);
        givenName = FreeText.orNull(givenName);
        onlyName = FreeText.orNull(onlyName);
    }

    /**
     * Checks that it is enough to search by, and not so little that it would list people.
     *
     * @return who is sought
     * @throws fi.luotsi.kernel.command.Refused naming each field that is missing or wrong
     */
    Sought checked() {
        boolean nothing = Stream.of(identityCode, familyName, givenName, onlyName, birthDate)
                .allMatch(value -> value == null);
        boolean names = familyName != null || givenName != null;
        boolean born = birthDate != null;
        new ArgumentChecks()
                .not(nothing, RefusalCode.REQUIRED.at("input.identityCode"))
                .not(
                        identityCode != null && IdentityCode.parse(identityCode).isEmpty(),
                        RefusalCode.INVALID_IDENTITY_CODE.at("input.identityCode"))
                .not(names && onlyName != null, Situation.OTHER_NAMES_ARE_GIVEN.at("input.onlyName"))
                .not(
                        onlyName == null && familyName == null && (givenName != null) != born,
                        RefusalCode.REQUIRED.at("input.familyName"))
                .not(
                        onlyName == null && familyName != null && givenName == null && !born,
                        RefusalCode.REQUIRED.at("input.givenName"))
                .not(tooLong(familyName), RefusalCode.TOO_LONG.at("input.familyName", Map.of("max", "100")))
                .not(tooLong(givenName), RefusalCode.TOO_LONG.at("input.givenName", Map.of("max", "100")))
                .not(tooLong(onlyName), RefusalCode.TOO_LONG.at("input.onlyName", Map.of("max", "100")))
                .done();
        return sought();
    }

    /** Who is sought. */
    Sought sought() {
        boolean alone = onlyName != null;
        PersonName name = new PersonName(givenName, alone ? onlyName : familyName);
        return new Sought(
                identityCode == null ? null : IdentityCode.parse(identityCode).orElse(null),
                name.whole().isEmpty() ? null : name,
                alone,
                birthDate);
    }

    private static boolean tooLong(@Nullable String name) {
        return name != null && name.length() > LONGEST_NAME;
    }

    @Override
    public String toString() {
        return "ClientSearchInput[…]";
    }
}
