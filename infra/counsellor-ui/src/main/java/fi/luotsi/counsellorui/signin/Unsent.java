package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.page.Paths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent when its session had ended: nothing of it is done, and its page shows it again once the person has signed in. It lies
 * sealed in the session of their browser until then.
 */
public record Unsent(String path, HashMap<String, List<String>> typed) implements Serializable {

    private static final String KEPT = Unsent.class.getName();

    /** What proves where a form came from does so for its own session alone. */
    private static final String PROOF = "_csrf";

    /** Keeps a form, and says where to go on after the sign-in. */
    static void keep(HttpServletRequest request) {
        HashMap<String, List<String>> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(PROOF)) {
                typed.put(name, new ArrayList<>(List.of(values)));
            }
        });
        request.getSession().setAttribute(KEPT, new Unsent(request.getRequestURI(), typed));
    }

    /** Whether a request has sent a form of ours that can be shown again. */
    static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && Paths.isOurs(request.getRequestURI());
    }

    static Optional<Unsent> in(@Nullable HttpSession session) {
        return session != null && session.getAttribute(KEPT) instanceof Unsent unsent
                ? Optional.of(unsent)
                : Optional.empty();
    }

    /** What was typed in the form of the request's page, which forgets it; nothing where nothing waits. */
    public static Optional<Map<String, List<String>>> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Optional<Unsent> unsent = in(session).filter(kept -> kept.path().equals(request.getRequestURI()));
        if (session != null && unsent.isPresent()) {
            session.removeAttribute(KEPT);
        }
        return unsent.map(Unsent::typed);
    }
}
