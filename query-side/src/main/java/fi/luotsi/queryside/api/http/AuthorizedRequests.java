package fi.luotsi.queryside.api.http;

import fi.luotsi.kernel.command.Refused;
import fi.luotsi.queryside.api.graphql.Headers;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.AccessControl;
import fi.luotsi.queryside.authorization.Denied;
import fi.luotsi.queryside.authorization.Purpose;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.queryside.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Takes a request that is not GraphQL through access control. */
@Component
public final class AuthorizedRequests {

    private final AccessControl accessControl;

    AuthorizedRequests(AccessControl accessControl) {
        this.accessControl = accessControl;
    }

    /** Who asks, why, and in which language. */
    public record Caller(Viewer viewer, Purpose reason, Language language) {}

    /**
     * The caller of a request.
     *
     * @throws fi.luotsi.kernel.command.Refused when a header that says why is missing or wrong
     */
    public static Caller caller(HttpServletRequest request) {
        Viewer viewer = Viewer.current();
        return new Caller(
                viewer,
                Headers.reason(viewer, request.getHeader(Headers.PURPOSE), request.getHeader(Headers.SERVICE_TASK)),
                language(request));
    }

    /**
     * The request for a file about the record whose id the path has.
     *
     * @param parameters the names of the parameters that it may have
     * @throws fi.luotsi.kernel.command.Refused when a header, a parameter or the id is missing or wrong
     */
    public RecordRequest record(HttpServletRequest request, String id, String... parameters) {
        Caller caller = caller(request);
        Parameters given = Parameters.of(request, Set.of(parameters));
        return new RecordRequest(this, caller, given, Parameters.id("id", id));
    }

    /**
     * Makes an answer, or one part of it, and returns it only when its use-log row is written.
     *
     * @param operation its row in the matrix of rights, as {@code Export.events}
     * @throws Denied when the caller has no right to the operation, or no longer; that is logged too
     * @throws fi.luotsi.queryside.authorization.UseLogUnavailable when the row cannot be written
     */
    public <T> T through(Caller caller, String operation, BiFunction<AccessContext, Scope, T> answer) {
        AccessContext access = accessControl.access(caller.viewer(), caller.reason(), caller.language());
        T made;
        try {
            made = answer.apply(access, access.authorizeOperation(operation));
        } catch (Denied | Refused refused) {
            // denials are logged, though nothing leaves
            accessControl.release(access);
            throw refused;
        }
        accessControl.release(access);
        return made;
    }

    static Language language(HttpServletRequest request) {
        return Language.choose(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), Language.FI);
    }
}
