package fi.luotsi.queryside.authentication;

import java.util.List;
import org.springframework.security.core.AuthenticationException;

/**
 * The token is genuine, but its claims do not let the person in. Answered with 403, or with 401 where a stronger sign-in would
 * help; carries no personal data.
 */
final class RefusedViewer extends AuthenticationException {

    static final String SIGN_IN_WEAK = "sign-in-weak";

    /** A fault of the request, answered with 400. */
    static final String HEADER_REPEATED = "header-repeated";

    private final String code;
    private final transient List<Object> values;

    RefusedViewer(String code, Object... values) {
        super(code);
        this.code = code;
        this.values = List.of(values);
    }

    String code() {
        return code;
    }

    Object[] values() {
        return values.toArray();
    }
}
