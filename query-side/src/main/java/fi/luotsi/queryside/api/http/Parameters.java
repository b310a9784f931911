package fi.luotsi.queryside.api.http;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.UuidText;
import fi.luotsi.queryside.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a request. One that is not known is refused: a misspelt filter would answer too much. */
public record Parameters(HttpServletRequest request) {

    private static final String OWN = "own";

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

    /** The language that is asked for; null where the client's own is, by {@code own} or by nothing. */
    public @Nullable Language language() {
        String tag = choice("language", List.of(OWN, "fi", "sv", "en"));
        return tag.equals(OWN) ? null : Language.valueOf(tag.toUpperCase(Locale.ROOT));
    }

    /** An id; null where there is none. */
    public @Nullable UUID id(String name) {
        String text = optional(name);
        return text == null ? null : id(name, text);
    }

    /** Ids with commas between. */
    public Set<UUID> ids(String name) {
        String text = optional(name);
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(",", -1))
                        .map(each -> id(name, each.strip()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A text that has to be an id.
     *
     * @throws Refused when it is none
     */
    public static UUID id(String name, String text) {
        return UuidText.parse(text).orElseThrow(() -> new Refused(RefusalCode.NOT_A_UUID.name(), name));
    }

    /** A refusal that names what is allowed. */
    public static Refused refused(RefusalCode code, String name, String allowed) {
        return new Refused(code.name(), name, Map.of("allowed", allowed));
    }
}
