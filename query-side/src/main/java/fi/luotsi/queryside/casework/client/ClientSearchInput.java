package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schema's {@code ClientSearchInput}: an identity code, or a family name with a given name or a birth date. */
record ClientSearchInput(
        @Nullable String identityCode,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate) {

    private static final int LONGEST_NAME = 100;

    ClientSearchInput {
        identityCode = given(identityCode);
        familyName = given(familyName);
        givenName = given(givenName);
    }

    /**
     * Checks that it is enough to search by, and not so little that it would list people.
     *
     * @throws fi.luotsi.kernel.command.Refused naming each field that is missing or wrong
     */
    void check() {
        boolean nothing =
                Stream.of(identityCode, familyName, givenName, birthDate).allMatch(value -> value == null);
        boolean otherThanFamily = givenName != null || birthDate != null;
        new ArgumentChecks()
                .not(nothing, RefusalCode.REQUIRED.at("input.identityCode"))
                .not(
                        identityCode != null && IdentityCode.parse(identityCode).isEmpty(),
                        RefusalCode.INVALID_IDENTITY_CODE.at("input.identityCode"))
                .not(familyName == null && otherThanFamily, RefusalCode.REQUIRED.at("input.familyName"))
                .not(familyName != null && !otherThanFamily, RefusalCode.REQUIRED.at("input.givenName"))
                .not(tooLong(familyName), RefusalCode.TOO_LONG.at("input.familyName", Map.of("max", "100")))
                .not(tooLong(givenName), RefusalCode.TOO_LONG.at("input.givenName", Map.of("max", "100")))
                .done();
    }

    private static boolean tooLong(@Nullable String name) {
        return name != null && name.length() > LONGEST_NAME;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
