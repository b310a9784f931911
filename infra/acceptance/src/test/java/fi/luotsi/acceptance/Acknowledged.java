package fi.luotsi.acceptance;

/** The program's promise: this command is stored, and led the record to this version. */
record Acknowledged(Step step, String id, long version) {

    /** The record's field of the query type, as {@code contact}; null where a chain shows it. */
    String type() {
        return switch (step.mutation()) {
            case "receiveContact", "addContactNote", "linkContact" -> "contact";
            case "registerClient", "changeClientName" -> "client";
            case "openEpisode", "screenUrgency", "initiateMatter", "addEpisodeNote" -> "episode";
            default -> "referral";
        };
    }
}
