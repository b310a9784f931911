package fi.luotsi.queryside.authentication;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The rights that people were granted cannot be read, so nobody is let in. */
public final class GrantsUnavailable extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    public GrantsUnavailable(Throwable cause) {
        super("grants of access cannot be read", cause);
    }
}
