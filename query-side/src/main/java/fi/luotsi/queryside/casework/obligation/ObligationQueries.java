package fi.luotsi.queryside.casework.obligation;

import static java.util.stream.Collectors.groupingBy;

import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Link;
import fi.luotsi.queryside.api.graphql.ListFilter;
import fi.luotsi.queryside.api.graphql.Page;
import fi.luotsi.queryside.api.graphql.Paging;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Obligations: a team's list, and those of a record. A list is counted and sorted when it is asked for, because days depend on settings
 * and on the clock. It is as long as a unit has open obligations. A position in it is the time that one was due when it was shown.
 */
@Controller
@EnableConfigurationProperties(ObligationSettings.class)
class ObligationQueries {

    private static final String CLASS = "Obligation";
    private static final String CLIENT = "content.client";

    private static final ListFilter<ObligationFilter, ObligationFilter> FILTER =
            new ListFilter<>(ObligationFilter.class, (filter, _) -> filter.checked(), ObligationFilter.NONE);

    private final Documents<ObligationsDocument> documents;
    private final OpenObligations open;
    private final Paging paging;

    ObligationQueries(
            ObligationProjection projection, DocumentsFactory documents, OpenObligations open, Paging paging) {
        this.documents = documents.of(projection);
        this.open = open;
        this.paging = paging;
    }

    /** Hidden obligations are left out before anything is counted. */
    @QueryMapping
    Connection<ObligationView> obligations(DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        ObligationFilter asked = FILTER.of(environment);
        Page page = paging.of(environment);
        List<ObligationView> all = open.ofUnit(access)
                .filter(each -> asked.lets(each, access.viewer().id()))
                .toList();
        Connection<ObligationView> shown = page.in(all, ObligationView::byDue, Comparator.naturalOrder());
        shown.nodes().stream()
                .filter(each -> !access.authorize(each.subject()))
                .findFirst()
                .ifPresent(stranger -> {
                    throw new IllegalStateException("a list held what its viewer may not see");
                });
        return shown;
    }

    @Bean
    Link<ObligationView, ObligationFilter> obligationsOfRecords() {
        return listed(
                Set.of("Episode.obligations", "RightsRequest.obligations", "AccessibilityFeedback.obligations"),
                (records, asked, access) -> {
                    List<ObligationsDocument> found = documents.byIds(records).values().stream()
                            .map(Folded::content)
                            .toList();
                    return withinReach(found, asked, access)
                            .collect(groupingBy(each -> each.subject().id()));
                });
    }

    @Bean
    Link<ObligationView, ObligationFilter> obligationsOfClients() {
        return listed(Set.of("Client.obligations"), (clients, asked, access) -> {
            Criteria theirs = Criteria.where(CLIENT).in(clients);
            return withinReach(found(theirs), asked, access)
                    .collect(groupingBy(each -> Objects.requireNonNull(each.client())));
        });
    }

    private Link<ObligationView, ObligationFilter> listed(
            Set<String> fields, Link.Load<ObligationView, ObligationFilter> load) {
        return new Link<>(
                fields,
                documents,
                FILTER,
                load,
                ObligationView::subject,
                ObligationView::byDue,
                Comparator.naturalOrder());
    }

    private List<ObligationsDocument> found(Criteria criteria) {
        return documents.find(criteria, Sort.by("_id"), Integer.MAX_VALUE).stream()
                .map(Folded::content)
                .toList();
    }

    /** Obligations of a shown record: the viewer's own unit's, the client's, or those shown in an emergency. */
    private Stream<ObligationView> withinReach(
            Collection<ObligationsDocument> found, ObligationFilter asked, AccessContext access) {
        access.prefetch(
                CLASS,
                found.stream()
                        .map(ObligationsDocument::client)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return open.shown(found, access)
                .filter(each -> isWithinReach(each, access))
                .filter(each -> asked.lets(each, access.viewer().id()));
    }

    private static boolean isWithinReach(ObligationView obligation, AccessContext access) {
        UUID client = obligation.client();
        return obligation.isOfFeedback()
                || access.scope(CLASS) == Scope.ALL
                || obligation.unit().equals(access.viewer().unit())
                || obligation.subject().id().equals(client)
                || (client != null && access.emergencyClients(CLASS).contains(client));
    }
}
