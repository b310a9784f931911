package fi.luotsi.queryside.access;

import java.util.List;
import org.springframework.security.core.AuthenticationException;

/** The token is genuine, but what it says of the person gives no way in. Answered with 403; carries no personal data. */
final class RefusedViewer extends AuthenticationException {

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
