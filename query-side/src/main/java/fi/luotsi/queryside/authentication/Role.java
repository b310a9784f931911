package fi.luotsi.queryside.authentication;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.queryside.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person does here. The order matters: of several roles a person acts in the first, unless a request names
 * another of them, so the roles that meet clients come before those that supervise.
 */
public enum Role {
    ADVISER,
    SERVICE_COUNSELLOR,
    TEAM_LEAD,
    AUDITOR,
    ADMINISTRATOR,
    /** Social ombudsman (sosiaaliasiavastaava, 739/2023): independent of the services, they see anonymous numbers and no case. */
    OMBUDSMAN;

    /** Returns the stable value in tokens and answers, for example {@code service-counsellor}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the role of a claim value, or nothing when there is no such role. */
    public static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }

    /** Returns every claim value, in order. */
    public static List<String> claims() {
        return Arrays.stream(values()).map(Role::claim).toList();
    }

    /**
     * Returns the name of the role as people read it in a sentence, from the code list of roles.
     *
     * @throws IllegalStateException when the list has no such role
     */
    public String label(Language language) {
        return Codes.published()
                .find(CodeList.ROLE, claim())
                .map(code -> code.label(language.tag()).toLowerCase(Locale.of(language.tag())))
                .orElseThrow(() -> new IllegalStateException("codes.csv has no line for the role " + claim()));
    }
}
