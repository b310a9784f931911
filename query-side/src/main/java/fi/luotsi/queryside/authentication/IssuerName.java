package fi.luotsi.queryside.authentication;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;

/**
 * Who issues the tokens that are accepted here.
 *
 * @param name the value of {@code iss}; empty where nobody does
 */
record IssuerName(Supplier<Optional<String>> name) {

    /** What programs are told of how to get in (RFC 9728). Tokens are not bound to a certificate, and stand in a header. */
    void tell(OAuth2ProtectedResourceMetadata.Builder told) {
        told.resourceName("Luotsi")
                .bearerMethods(methods -> {
                    methods.clear();
                    methods.add("header");
                })
                .tlsClientCertificateBoundAccessTokens(false);
        name.get().ifPresent(told::authorizationServer);
    }
}
