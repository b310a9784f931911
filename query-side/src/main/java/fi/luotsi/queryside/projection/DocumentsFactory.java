package fi.luotsi.queryside.projection;

/** Gives the documents of a projection to the resolvers of queries. */
public final class DocumentsFactory {

    private final ProjectionEngine engine;
    private final Queries queries;

    DocumentsFactory(ProjectionEngine engine, Queries queries) {
        this.engine = engine;
        this.queries = queries;
    }

    /**
     * The documents of a projection, also before the engine has started.
     *
     * @throws IllegalArgumentException where the projection is none of the program's
     */
    public <D extends Record> Documents<D> of(Projection<D> projection) {
        return engine.documents(projection, queries);
    }
}
