package fi.luotsi.queryside.api.graphql;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Documents that were read and found to fit the schema, so that a page which asks again does not have its words read again. What it asks with
 * is checked each time.
 */
final class KnownDocuments implements PreparsedDocumentProvider {

    private static final int MOST = 500;

    /** In letters; a longer one is read each time. */
    private static final int LONGEST = 16_000;

    private final InputCheck inputs;
    private final Supplier<GraphQLSchema> schema;
    private final Map<String, PreparsedDocumentEntry> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
            return size() > MOST;
        }
    };

    /** @param schema is there when the first document comes */
    KnownDocuments(InputCheck inputs, Supplier<GraphQLSchema> schema) {
        this.inputs = inputs;
        this.schema = schema;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> read) {
        String document = input.getQuery();
        PreparsedDocumentEntry found;
        synchronized (known) {
            found = known.get(document);
        }
        return CompletableFuture.completedFuture(found == null ? read(input, read) : checked(input, found));
    }

    private PreparsedDocumentEntry read(ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> read) {
        PreparsedDocumentEntry found = read.apply(input);
        if (!found.hasErrors() && input.getQuery().length() <= LONGEST) {
            synchronized (known) {
                known.put(input.getQuery(), found);
            }
        }
        return found;
    }

    private PreparsedDocumentEntry checked(ExecutionInput input, PreparsedDocumentEntry found) {
        List<GraphQLError> wrong = inputs.wrong(
                found.getDocument(),
                input.getOperationName(),
                input.getVariables(),
                schema.get(),
                input.getGraphQLContext());
        return wrong.isEmpty() ? found : new PreparsedDocumentEntry(found.getDocument(), wrong);
    }
}
