package fi.luotsi.queryside.authentication;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import jakarta.servlet.http.HttpServletRequest;
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

    static RequestedRight of(HttpServletRequest request) {
        return new RequestedRight(
                text(request.getHeader(AccessRules.ROLE_HEADER)),
                text(request.getHeader(AccessRules.UNIT_HEADER)),
                code(CodeList.PURPOSE, request.getHeader(AccessRules.PURPOSE_HEADER)),
                code(CodeList.SERVICE_TASK, request.getHeader(AccessRules.SERVICE_TASK_HEADER)));
    }

    private static @Nullable String code(CodeList list, @Nullable String value) {
        return Codes.published().find(list, value).isPresent() ? value : null;
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
