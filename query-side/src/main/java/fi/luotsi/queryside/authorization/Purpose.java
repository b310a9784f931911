package fi.luotsi.queryside.authorization;

/**
 * Why a request is made (703/2023 §10(2)).
 *
 * @param purpose code of the purpose list
 * @param serviceTask code of the service-task list
 */
public record Purpose(String purpose, String serviceTask) {}
