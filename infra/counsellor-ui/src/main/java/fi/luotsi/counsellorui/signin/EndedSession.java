package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.page.ByScript;
import fi.luotsi.counsellorui.session.ByItself;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Has a person sign in who sends a form after their session has ended, keeps what they typed, and leads them back to it. A script is only told
 * so: it keeps what it has, and cannot be led anywhere.
 */
final class EndedSession implements AccessDeniedHandler, AuthenticationEntryPoint, AuthenticationSuccessHandler {

    /** Whose session it is. */
    private static final String WHOSE = EndedSession.class.getName();

    private final UnsentForms unsentForms;

    private final LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(SignInPaths.BEGIN);

    private final SavedRequestAwareAuthenticationSuccessHandler usual =
            new SavedRequestAwareAuthenticationSuccessHandler();

    EndedSession(String usualPath, UnsentForms unsentForms) {
        this.unsentForms = unsentForms;
        usual.setDefaultTargetUrl(usualPath);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean nobody = request.getUserPrincipal() == null;
        if (ByScript.asks(request)) {
            response.setStatus((nobody ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN).value());
        } else if (nobody && Unsent.isForm(request)) {
            unsentForms.keep(request);
            response.sendRedirect(SignInPaths.BEGIN);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException, ServletException {
        if (ByScript.asks(request) || ByItself.is(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            signIn.commence(request, response, nobody);
        }
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException, ServletException {
        HttpSession session = request.getSession();
        give(session, person.getName());
        Optional<Unsent> unsent = unsentForms.take(person.getName());
        if (unsent.isPresent()) {
            unsent.get().showIn(session);
            response.sendRedirect(unsent.get().path());
        } else {
            usual.onAuthenticationSuccess(request, response, person);
        }
    }

    /** Where another person was signed in in the same session, everything that the desk kept in it was theirs. */
    private static void give(HttpSession session, String person) {
        Object before = session.getAttribute(WHOSE);
        if (before != null && !before.equals(person)) {
            Collections.list(session.getAttributeNames()).stream()
                    .filter(name -> !name.startsWith("org.springframework.") && !name.startsWith("SPRING_SECURITY_"))
                    .forEach(session::removeAttribute);
        }
        session.setAttribute(WHOSE, person);
    }
}
