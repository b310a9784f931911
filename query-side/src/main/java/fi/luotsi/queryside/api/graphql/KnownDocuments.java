package fi.luotsi.queryside.api.graphql;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Documents that were read and found to fit the schema, so that a page which asks again does not have its words read again. */
final class KnownDocuments implements PreparsedDocumentProvider {

    private static final int MOST = 500;

    /** In letters; a longer one is read each time. */
    private static final int LONGEST = 16_000;

    private final Map<String, PreparsedDocumentEntry> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
            return size() > MOST;
        }
    };

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> read) {
        String document = input.getQuery();
        PreparsedDocumentEntry found;
        synchronized (known) {
            found = known.get(document);
        }
        if (found == null) {
            found = read.apply(input);
            if (!found.hasErrors() && document.length() <= LONGEST) {
                synchronized (known) {
                    known.put(document, found);
                }
            }
        }
        return CompletableFuture.completedFuture(found);
    }
}
