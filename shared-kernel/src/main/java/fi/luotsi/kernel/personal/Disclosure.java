package fi.luotsi.kernel.personal;

import fi.luotsi.kernel.code.Labels;
import fi.luotsi.kernel.code.Worded;
import org.jspecify.annotations.Nullable;

/** The information that a disclosed referral tells about a client, its recipient, and the consent or provision (703/2023 §10(3)). */
public record Disclosure(
        @Nullable String information,
        String recipient,
        @Nullable String consentReference) implements Worded {

    @Override
    public String words(Labels labels) {
        return labels.lines(recipient, information, consentReference);
    }

    @Override
    public String toString() {
        return "Disclosure[…]";
    }
}
