package fi.luotsi.acceptance;

import java.util.Map;

/**
 * One mutation with its whole input; sent again, it is the same command again. Each leads to one event.
 *
 * @param by who gives it
 */
record Step(String by, String mutation, Map<String, Object> input) {

    String commandId() {
        return String.valueOf(input.get("commandId"));
    }

    /** By the schema's own naming. */
    String inputType() {
        return Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
    }
}
