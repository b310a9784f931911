package fi.luotsi.queryside.casework.obligation;

import static java.util.stream.Collectors.toMap;

import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.queryside.casework.DueTimes;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** The open obligations of the viewer's unit, counted at the moment of asking. */
@Component
class OpenObligations implements DueTimes {

    private static final String CLASS = "Obligation";

    private final Documents<ObligationsDocument> documents;
    private final StatutoryTime counting;
    private final InstantSource clock;

    OpenObligations(
            ObligationProjection projection,
            DocumentsFactory documents,
            ObligationSettings settings,
            ObjectProvider<InstantSource> clock) {
        this.documents = documents.of(projection);
        this.counting = new StatutoryTime(settings.saturdays());
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /** Those of the casework that no limit hides. */
    Stream<ObligationView> ofUnit(AccessContext access) {
        return shown(documentsOfUnit(access), access)
                .filter(each -> each.state() == Obligation.State.OPEN && !each.isOfFeedback())
                .filter(each -> each.unit().equals(access.viewer().unit()))
                .filter(each -> !access.hides(each.subject()));
    }

    @Override
    public Map<UUID, Due> ofEpisodes(AccessContext access) {
        return ofUnit(access)
                .filter(each -> each.episode() != null)
                .collect(toMap(
                        each -> Objects.requireNonNull(each.episode()),
                        each -> new Due(each.dueOn(), each.dueUntil()),
                        BinaryOperator.minBy(Comparator.comparing(Due::until))));
    }

    /** All obligations of the documents, open and past. */
    Stream<ObligationView> shown(Collection<ObligationsDocument> found, AccessContext access) {
        ObligationWords words = new ObligationWords(counting, access.language());
        Instant now = clock.instant();
        return found.stream().flatMap(document -> document.obligations().stream()
                .map(each -> ObligationView.of(document, each, words, now)));
    }

    private List<ObligationsDocument> documentsOfUnit(AccessContext access) {
        List<ObligationsDocument> found = documents
                .find(Criteria.where("content.openAt").is(access.viewer().unit()), Sort.by("_id"), Integer.MAX_VALUE)
                .stream()
                .map(Folded::content)
                .toList();
        if (access.scope(CLASS) != Scope.OPEN_MATTER) {
            return found;
        }
        Set<UUID> clients = access.openClients();
        return found.stream()
                .filter(document -> clients.contains(document.client()))
                .toList();
    }
}
