package fi.luotsi.kernel.personal;

import org.jspecify.annotations.Nullable;

/** What a disclosed referral tells about a client, to whom, and on which consent or provision (703/2023 §10(3)). */
public record Disclosure(
        @Nullable String information,
        String recipient,
        @Nullable String consentReference) {

    @Override
    public String toString() {
        return "Disclosure[…]";
    }
}
