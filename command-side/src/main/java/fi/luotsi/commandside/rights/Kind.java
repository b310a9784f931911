package fi.luotsi.commandside.rights;

import java.util.Arrays;
import java.util.Set;

/** The kinds of request, and what the law allows of each. Provisions of the GDPR, 1050/2018 and 621/1999 are from memory. */
enum Kind {
    /** GDPR 15. */
    ACCESS("access"),
    /** 703/2023 §11: two months, and no more. */
    LOG_REPORT("log-report"),
    /** GDPR 16. */
    RECTIFICATION("rectification"),
    /** GDPR 18, 703/2023 §12. */
    RESTRICTION("restriction"),
    /** GDPR 17: of what was never lawful to keep. */
    ERASURE("erasure"),
    /** Muistutus, 812/2000 §23–23a: it cannot be refused, only answered. */
    OBJECTION("objection"),
    /** 621/1999 §11–14. */
    DOCUMENT("document");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    static Kind named(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    /** Whether it can be about what happened in some time. */
    boolean hasPeriod() {
        return this == ACCESS || this == LOG_REPORT || this == DOCUMENT;
    }

    /** GDPR 12(3): two more months; 621/1999 §14: a month instead of two weeks. */
    boolean isExtendable() {
        return this != LOG_REPORT && this != OBJECTION;
    }

    boolean isExtendableFor(String reason) {
        return (this == DOCUMENT) == reason.equals("special-measures");
    }

    /** 812/2000 §23a: an objection is answered with reasons, whatever the answer; GDPR 16: so is a rectification decided. */
    boolean alwaysWantsReasons() {
        return this == OBJECTION || this == RECTIFICATION;
    }

    boolean isRefusedOnAGround() {
        return this != OBJECTION;
    }

    boolean isRefusedOn(String ground) {
        return grounds().contains(ground);
    }

    private Set<String> grounds() {
        return switch (this) {
            case ACCESS -> Set.of("1050-34-danger", "gdpr-15-4", "gdpr-12-5", "gdpr-12-6");
            case LOG_REPORT ->
                Set.of("703-11-health-or-care", "703-11-rights-of-others", "703-11-over-two-years", "gdpr-12-6");
            case RECTIFICATION -> Set.of("gdpr-16-accurate", "gdpr-12-5", "gdpr-12-6");
            case RESTRICTION -> Set.of("703-12-danger", "gdpr-18-no-condition", "gdpr-12-5", "gdpr-12-6");
            case ERASURE -> Set.of("gdpr-17-3-b", "gdpr-12-5", "gdpr-12-6");
            case OBJECTION -> Set.of();
            case DOCUMENT -> Set.of("621-11-2", "621-24");
        };
    }
}
