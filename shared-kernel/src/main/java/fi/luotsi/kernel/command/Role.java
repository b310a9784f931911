package fi.luotsi.kernel.command;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person does here, and for which purposes they may use client data (703/2023 §10(2)): codes of the list purpose, the usual one
 * first. The order matters: of several roles a person acts in the first, unless a request names another of them, so the roles that
 * meet clients come before those that supervise.
 */
public enum Role {
    ADVISER("advice-and-guidance", "referral-follow-up"),
    SERVICE_COUNSELLOR("advice-and-guidance", "referral-follow-up"),
    TEAM_LEAD("advice-and-guidance", "referral-follow-up", "supervision"),
    AUDITOR("audit", "supervision"),
    ADMINISTRATOR("maintenance"),
    /** Social ombudsman (sosiaaliasiavastaava, 739/2023): independent of the services, they see anonymous numbers and no case. */
    OMBUDSMAN("reporting"),
    /** Whoever is not signed in: they may give feedback, and see nothing. Nobody is granted it, and no token bears it. */
    VISITOR("feedback");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of alone
    private final List<String> purposes;

    Role(String... purposes) {
        this.purposes = List.of(purposes);
    }

    /** Returns the stable value in tokens and answers, for example {@code service-counsellor}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Codes of the purpose list, the role's usual one first. */
    public List<String> purposes() {
        return purposes;
    }

    /** Whether people are granted it, and sign in in it. */
    public boolean isGranted() {
        return this != VISITOR;
    }

    /** Returns the role of a claim value, or nothing when there is no such role. */
    public static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }

    /** Returns every claim value that people are granted, in order. */
    public static List<String> claims() {
        return Arrays.stream(values()).filter(Role::isGranted).map(Role::claim).toList();
    }

    /**
     * Returns the name of the role as people read it in a sentence, from the code list of roles.
     *
     * @param language {@code fi}, {@code sv} or {@code en}
     * @throws IllegalStateException when the list has no such role
     */
    public String label(String language) {
        return Codes.published()
                .find(CodeList.ROLE, claim())
                .map(code -> code.label(language).toLowerCase(Locale.of(language)))
                .orElseThrow(() -> new IllegalStateException("codes.csv has no line for the role " + claim()));
    }
}
