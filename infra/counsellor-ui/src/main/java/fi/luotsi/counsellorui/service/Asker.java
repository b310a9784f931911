package fi.luotsi.counsellorui.service;

import fi.luotsi.counsellorui.page.Speech;

/**
 * Who asks the service, and why.
 *
 * @param id the person's, as their token has it
 * @param token by which the service knows them
 * @param purpose code of the purpose list
 * @param serviceTask code of the service-task list
 */
public record Asker(String id, String token, String purpose, String serviceTask, Speech speech) {

    @Override
    public String toString() {
        return "Asker[" + id + "]";
    }
}
