package fi.luotsi.counsellorui.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Forms that the desk's own script sends: it is told what came of them and where the browser is to go, and goes there by itself. */
public final class ByScript {

    private static final String HEADER = "X-Requested-With";
    private static final String SCRIPT = "XMLHttpRequest";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ByScript() {}

    /** What came of a form, as the script knows it. */
    enum Outcome {
        /** It is recorded, now or by a request before. */
        STORED,
        /** It is not, and will not be as it is: the page says why. */
        REFUSED,
        /** Nobody can say now; it may be sent again. */
        LATER;

        static Outcome of(HttpStatusCode status) {
            return switch (status.value()) {
                case 429, 500, 502, 503, 504 -> LATER;
                default -> REFUSED;
            };
        }
    }

    /** What the script reads. */
    record Told(Outcome outcome, String to) {}

    /** Whether the script asks, and not the browser for a page. */
    public static boolean asks(HttpServletRequest request) {
        return SCRIPT.equals(request.getHeader(HEADER));
    }

    /** It is recorded, and this is the page to go on to. */
    public static ResponseEntity<String> stored(String to) {
        return told(Outcome.STORED, to);
    }

    static ResponseEntity<String> told(Outcome outcome, String to) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(new Told(outcome, to)));
    }
}
