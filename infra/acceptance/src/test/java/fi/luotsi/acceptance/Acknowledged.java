package fi.luotsi.acceptance;

/** The program's promise: this command is stored, and led the record to this version. */
record Acknowledged(Step step, String id, long version) {

    /** The kind of record, by the field of the input that names it: {@code contact} of a {@code contactId}. */
    String type() {
        return step.input().entrySet().stream()
                .filter(field -> id.equals(field.getValue()))
                .map(field -> field.getKey().replaceFirst("Id$", ""))
                .findFirst()
                .orElseThrow();
    }
}
