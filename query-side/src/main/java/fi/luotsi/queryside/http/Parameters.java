package fi.luotsi.queryside.http;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a request. One that is not known is refused: a misspelt filter would answer too much. */
public record Parameters(HttpServletRequest request) {

    /**
     * The request's parameters.
     *
     * @throws Refused when it has others than these, or one of them twice
     */
    public static Parameters of(HttpServletRequest request, Set<String> allowed) {
        request.getParameterMap().forEach((name, values) -> {
            if (!allowed.contains(name)) {
                throw refused(RefusalCode.NOT_ALLOWED_HERE, name, String.join(", ", allowed));
            }
            if (values.length > 1) {
                throw new Refused(RefusalCode.DUPLICATE.name(), name);
            }
        });
        return new Parameters(request);
    }

    public @Nullable String optional(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    public String required(String name) {
        String value = optional(name);
        if (value == null) {
            throw new Refused(RefusalCode.REQUIRED.name(), name);
        }
        return value;
    }

    /** A whole number from {@code least} up, or the default where there is none. */
    public long number(String name, long least, long otherwise) {
        String value = optional(name);
        if (value == null) {
            return otherwise;
        }
        if (value.length() <= 18
                && value.chars().allMatch(c -> c >= '0' && c <= '9')
                && Long.parseLong(value) >= least) {
            return Long.parseLong(value);
        }
        throw refused(RefusalCode.INVALID, name, "whole numbers from " + least);
    }

    /** One of these words, the first where there is none. */
    public String choice(String name, List<String> words) {
        String value = optional(name);
        if (value == null) {
            return words.getFirst();
        }
        if (words.contains(value)) {
            return value;
        }
        throw refused(RefusalCode.INVALID, name, String.join(", ", words));
    }

    /** A refusal that names what is allowed. */
    public static Refused refused(RefusalCode code, String name, String allowed) {
        return new Refused(code.name(), name, Map.of("allowed", allowed));
    }
}
