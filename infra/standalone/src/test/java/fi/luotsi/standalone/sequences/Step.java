package fi.luotsi.standalone.sequences;

import fi.luotsi.kernel.casework.CaseworkCommand;
import java.util.Map;

/**
 * A mutation that somebody sends.
 *
 * @param input whole but for the id of the search that has to come first
 */
record Step(Someone by, CaseworkCommand command, Map<String, Object> input) {

    static String mutation(Class<? extends CaseworkCommand> command) {
        String name = command.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    String mutation() {
        return mutation(command.getClass());
    }

    /** Without what anybody said: of a record its number in the sequence. */
    @Override
    public String toString() {
        return by + " " + mutation() + " " + told(input);
    }

    private static String told(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                StringBuilder told = new StringBuilder();
                map.forEach((key, part) -> {
                    String plain = told(part);
                    if (!key.equals("commandId") && !plain.isEmpty()) {
                        told.append(told.isEmpty() ? "" : ", ")
                                .append(key)
                                .append(' ')
                                .append(plain);
                    }
                });
                yield told.isEmpty() ? "" : "(" + told + ")";
            }
            case Iterable<?> list -> {
                StringBuilder told = new StringBuilder();
                list.forEach(part -> told.append(told(part)));
                yield told.toString();
            }
            case String text when Sequence.isId(text) -> Sequence.number(text);
            case String code when code.matches("[a-z][a-z-]*") -> code;
            default -> "";
        };
    }
}
