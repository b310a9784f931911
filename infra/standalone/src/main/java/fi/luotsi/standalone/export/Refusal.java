package fi.luotsi.standalone.export;

import fi.luotsi.standalone.startup.ExitStatus;
import java.net.URI;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the program that is no answer, as the one sentence that is shown. */
final class Refusal {

    private Refusal() {}

    /**
     * The sentence.
     *
     * @param why the problem in the program's own words, or nothing
     * @param noRight what it means to have no right to it
     */
    static ExportFailed of(int status, String why, URI url, String noRight) {
        return new ExportFailed(
                ExitStatus.REFUSED,
                switch (status) {
                    case 400 -> "It was refused: " + why;
                    case 401 -> "The access token was not accepted; it may have expired. Get a new one.";
                    case 403 -> "The access token gives no right to it: " + noRight + ". " + why;
                    case 503 -> "Luotsi cannot answer just now, and has sent nothing. " + why + " Try again later.";
                    default ->
                        "Luotsi at " + url + " answered with status " + status + ", and has sent nothing. " + why;
                });
    }

    /** The problem in the program's own words (RFC 9457), or nothing. */
    static String detail(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body).path("detail").asString("");
        } catch (JacksonException _) {
            return "";
        }
    }
}
