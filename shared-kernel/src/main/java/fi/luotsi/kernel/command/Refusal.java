package fi.luotsi.kernel.command;

import java.util.Map;

/**
 * One reason why a command was refused. Its words for a person are found by the code.
 *
 * @param code stable, upper case: {@code CONFLICT}, {@code ALREADY_CLOSED}, …
 * @param path the input field it is about, as {@code topics[1].result}; empty when it is about the whole command
 * @param details what the message names: allowed values, limits, positions; never a personal value
 */
public record Refusal(String code, String path, Map<String, String> details) {

    public static Refusal of(String code, String path) {
        return new Refusal(code, path, Map.of());
    }
}
