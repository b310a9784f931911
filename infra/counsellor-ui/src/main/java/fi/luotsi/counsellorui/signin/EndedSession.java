package fi.luotsi.counsellorui.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Has a person sign in who sends a form after their session has ended, keeps what they typed, and leads them back to it. */
final class EndedSession implements AccessDeniedHandler, AuthenticationSuccessHandler {

    private final SavedRequestAwareAuthenticationSuccessHandler usual =
            new SavedRequestAwareAuthenticationSuccessHandler();

    EndedSession(String usualPath) {
        usual.setDefaultTargetUrl(usualPath);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (request.getUserPrincipal() == null && Unsent.isForm(request)) {
            Unsent.keep(request);
            response.sendRedirect(SignInPaths.BEGIN);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException, ServletException {
        var unsent = Unsent.in(request.getSession(false));
        if (unsent.isPresent()) {
            response.sendRedirect(unsent.get().path());
        } else {
            usual.onAuthenticationSuccess(request, response, person);
        }
    }
}
