package fi.luotsi.queryside.api.http;

import fi.luotsi.kernel.command.RefusalCode;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers GraphQL requests, and tells the faults of the program, which pass, from those of the request, which do not. */
@Component
final class GraphqlAnswers extends GraphQlHttpHandler {

    GraphqlAnswers(WebGraphQlHandler handler) {
        super(handler);
    }

    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
        HttpStatus status = super.selectResponseStatus(response, type);
        return status.isError() && response.getErrors().stream().anyMatch(GraphqlAnswers::isOurs)
                ? HttpStatus.SERVICE_UNAVAILABLE
                : status;
    }

    private static boolean isOurs(ResponseError error) {
        Object code = error.getExtensions().get("code");
        return RefusalCode.UNAVAILABLE.name().equals(code)
                || RefusalCode.COMMAND_UNANSWERED.name().equals(code);
    }
}
