package fi.luotsi.counsellorui.service;

import fi.luotsi.counsellorui.page.Speech;

/**
 * Who asks the service, and why.
 *
 * @param id the person's, as their token has it
 * @param token by which the service knows them
 * @param capacity in what they act
 */
public record Asker(String id, String token, Capacity capacity, Speech speech) {

    public Asker in(Capacity other) {
        return new Asker(id, token, other, speech);
    }

    @Override
    public String toString() {
        return "Asker[" + id + "]";
    }
}
