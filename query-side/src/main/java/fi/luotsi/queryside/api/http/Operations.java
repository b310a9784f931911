package fi.luotsi.queryside.api.http;

import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import tools.jackson.databind.JsonNode;

/** Tells before a request is answered in which way it is: a subscription by a stream, anything else at once. */
final class Operations {

    private Operations() {}

    /** Whether the operation that a request chooses is a subscription; what cannot be read is none, and is refused later. */
    static boolean isSubscription(JsonNode request) {
        String chosen = request.path("operationName").asString("");
        try {
            return Parser.parse(request.path("query").asString())
                    .getDefinitionsOfType(OperationDefinition.class)
                    .stream()
                    .anyMatch(operation -> (chosen.isEmpty() || chosen.equals(operation.getName()))
                            && operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION);
        } catch (InvalidSyntaxException _) {
            return false;
        }
    }
}
