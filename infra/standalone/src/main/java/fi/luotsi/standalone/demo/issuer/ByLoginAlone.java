package fi.luotsi.standalone.demo.issuer;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Believes anyone who names a demo person: behind it is nothing but made-up data. */
final class ByLoginAlone implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication presented) {
        var person = DemoPerson.of(presented.getName())
                .orElseThrow(() -> new BadCredentialsException("There is no such demo user"));
        // the time of signing in, which an identity token must tell, is read from this
        var now = FactorGrantedAuthority.fromFactor("LOGIN");
        return UsernamePasswordAuthenticationToken.authenticated(person.login(), null, List.of(now));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
