package fi.luotsi.queryside.authentication;

import java.util.List;
import org.springframework.security.core.AuthenticationException;

/**
 * The token is genuine, but the person is not let in. Answered with 403, with 401 where a stronger sign-in would help, or with 400 where
 * the request repeats a header; carries no personal data.
 */
final class RefusedViewer extends AuthenticationException {

    static final String SIGN_IN_WEAK = "sign-in-weak";

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
