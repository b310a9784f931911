package fi.luotsi.counsellorui.service;

import fi.luotsi.counsellorui.page.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Who asks the service, and why.
 *
 * @param id the person's, as their token has it
 * @param token by which the service knows them; null of whoever is not signed in
 * @param capacity in what they act
 */
public record Asker(String id, @Nullable String token, Capacity capacity, Speech speech) {

    /** Whoever is not signed in: the service lets them give feedback, and do nothing else. */
    public static Asker visitor(Speech speech) {
        return new Asker("visitor", null, new Capacity("visitor", null, "feedback", "service-guidance"), speech);
    }

    public Asker in(Capacity other) {
        return new Asker(id, token, other, speech);
    }

    @Override
    public String toString() {
        return "Asker[" + id + "]";
    }
}
