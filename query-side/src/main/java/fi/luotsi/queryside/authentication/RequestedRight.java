package fi.luotsi.queryside.authentication;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The right that a request wants to act in, by its headers. A purpose or task that is no code of its list is left to the edge, which
 * refuses it as a fault of the request.
 */
record RequestedRight(
        @Nullable String role,
        @Nullable String unit,
        @Nullable String purpose,
        @Nullable String serviceTask) {

    static final RequestedRight NOTHING = new RequestedRight(null, null, null, null);

    /** Each says one thing: of two values, one would be dropped without a word. */
    private static final List<String> HEADERS = List.of(
            AccessRules.ROLE_HEADER,
            AccessRules.UNIT_HEADER,
            AccessRules.PURPOSE_HEADER,
            AccessRules.SERVICE_TASK_HEADER,
            AccessRules.OVERRIDE_GROUND_HEADER);

    /**
     * What a request asks for.
     *
     * @throws RefusedViewer when a header is given more than once
     */
    static RequestedRight of(HttpServletRequest request) {
        return of(header -> Collections.list(request.getHeaders(header)));
    }

    /**
     * The same of headers that came otherwise.
     *
     * @param headers all values of a header, by its name
     */
    static RequestedRight of(Function<String, List<String>> headers) {
        Map<String, String> said = new HashMap<>();
        for (String header : HEADERS) {
            List<String> values = headers.apply(header);
            if (values.size() > 1) {
                throw new RefusedViewer(RefusedViewer.HEADER_REPEATED, header);
            }
            values.forEach(value -> said.put(header, value));
        }
        return new RequestedRight(
                text(said.get(AccessRules.ROLE_HEADER)),
                text(said.get(AccessRules.UNIT_HEADER)),
                code(CodeList.PURPOSE, said.get(AccessRules.PURPOSE_HEADER)),
                code(CodeList.SERVICE_TASK, said.get(AccessRules.SERVICE_TASK_HEADER)));
    }

    private static @Nullable String code(CodeList list, @Nullable String value) {
        return Codes.published().find(list, value).isPresent() ? value : null;
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
