package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was sent when its session had ended: nothing of it is done, and its page shows it again once its person has signed in. Until then
 * it lies in {@link UnsentForms}.
 */
public record Unsent(String path, HashMap<String, ArrayList<String>> typed) implements Serializable {

    private static final String SHOWN_NEXT = Unsent.class.getName();

    /** What proves where a form came from does so for its own session alone, and whose it is is known by now. */
    private static final List<String> ITS_OWN = List.of("_csrf", Shell.TYPIST);

    static Unsent of(HttpServletRequest request) {
        HashMap<String, ArrayList<String>> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!ITS_OWN.contains(name)) {
                typed.put(name, new ArrayList<>(List.of(values)));
            }
        });
        return new Unsent(request.getRequestURI(), typed);
    }

    /** Whether a request has sent a form of ours that can be shown again. */
    static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && Paths.isOurs(request.getRequestURI());
    }

    /** Its page shows it next in this session, which is that of who typed it. */
    void showIn(HttpSession session) {
        session.setAttribute(SHOWN_NEXT, this);
    }

    /** What was typed in the form of the request's page, which forgets it; nothing where nothing waits. */
    public static Optional<Map<String, List<String>>> shownTo(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(SHOWN_NEXT) instanceof Unsent unsent)
                || !unsent.path().equals(request.getRequestURI())) {
            return Optional.empty();
        }
        session.removeAttribute(SHOWN_NEXT);
        return Optional.of(new HashMap<>(unsent.typed()));
    }
}
