package fi.luotsi.queryside.casework.episode;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.EpisodeHearing.InterpreterRecorded;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Link;
import fi.luotsi.queryside.api.graphql.Listing;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.casework.client.ClientDocument;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Projection;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/**
 * The needs of an interpreter that nobody has met yet (812/2000 §5(3)), those that have waited longest first: while one is open its
 * episode cannot be closed. The whole read model is in this file: its document, its fold and its query.
 */
@Controller
class OpenInterpreterNeeds {

    /**
     * One episode's need, as the schema's {@code OpenInterpreterNeed} shows it while it is open.
     *
     * @param language code of the language to interpret
     * @param since when the need was recorded; language and since are null where no need is open
     * @param longestFirst what the list is sorted by; absent where no need is open, so that the document is in no list
     */
    record Need(
            UUID id,
            UUID client,
            String unit,
            UUID worker,
            String serviceTask,
            @Nullable String language,
            @Nullable Instant since,
            @Nullable String longestFirst) {

        /** A need that was open already has waited since it was first recorded, whatever was said of it again. */
        Need open(@Nullable String newLanguage, Instant at) {
            Instant from = since == null ? at : since;
            return new Need(id, client, unit, worker, serviceTask, newLanguage, from, SortKey.of(from, id));
        }

        Need met() {
            return new Need(id, client, unit, worker, serviceTask, null, null, null);
        }
    }

    /** One document an episode, with or without a need. */
    @Component
    static class Needs implements Projection<Need> {

        @Override
        public String name() {
            return "interpreter-need";
        }

        @Override
        public String namePrefix() {
            return "episode.";
        }

        @Override
        public Class<Need> documentType() {
            return Need.class;
        }

        @Override
        public List<String> indexes() {
            return List.of("content.unit", "content.longestFirst");
        }

        @Override
        public Set<String> records() {
            return Set.of("episode");
        }

        @Override
        public @Nullable UUID documentId(CaseworkEvent event) {
            return switch (event) {
                case EpisodeOpened opened -> opened.aggregateId();
                case InterpreterRecorded recorded -> recorded.aggregateId();
                default -> null;
            };
        }

        @Override
        public Need fold(@Nullable Need document, Recorded recorded) {
            Envelope envelope = recorded.envelope();
            if (envelope.event() instanceof EpisodeOpened opened) {
                return new Need(
                        envelope.aggregate(),
                        opened.clientId().value(),
                        opened.unit(),
                        opened.worker(),
                        envelope.metadata().serviceTask(),
                        null,
                        null,
                        null);
            }
            Need need = Objects.requireNonNull(document, "an episode begins by being opened");
            InterpreterRecorded told = (InterpreterRecorded) envelope.event();
            return told.status().equals("needed")
                    ? need.open(told.language(), envelope.metadata().occurredAt())
                    : need.met();
        }
    }

    private final Documents<Need> needs;

    OpenInterpreterNeeds(Needs fold, DocumentsFactory documents) {
        this.needs = documents.of(fold);
    }

    @QueryMapping
    Connection<Need> openInterpreterNeeds(
            @Argument int first, @Argument @Nullable String after, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        List<Criteria> criteria = Listing.withinReach(access, "Episode", "content.unit", "content.client");
        criteria.add(Criteria.where("content.longestFirst").exists(true));
        return Listing.page(
                needs,
                criteria,
                Sort.Direction.ASC,
                "content.longestFirst",
                first,
                after,
                need -> Objects.requireNonNull(need.longestFirst()),
                need -> access.authorize(new ProtectedRecord(
                        "Episode", need.id(), need.client(), Set.of(need.unit()), need.serviceTask())));
    }

    /** Whose need it is, by the way that the clients' own feature knows. */
    @Bean
    Link<ClientDocument> clientsOfInterpreterNeedsLink(@Qualifier("clientLink") Link<ClientDocument> clients) {
        return new Link<>("clientOfInterpreterNeed", Map.of("OpenInterpreterNeed.client", "client"), clients.load());
    }
}
