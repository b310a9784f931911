package fi.luotsi.queryside.oversight.reporting;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.api.graphql.Reach;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Counts contacts. The definition {@value #DEFINITION}:
 *
 * <ul>
 *   <li>Base: contacts whose receiving fell in the months asked for, in Finnish time, and that meet the filter. A filter by topic and
 *       result is met by a topic that has both.
 *   <li>A contact that a restriction or a ban hides from the request is in no number: data whose processing is restricted are only stored
 *       (GDPR 18(2)), and a number that the list beside it has not would tell that there is something hidden. Anonymous contacts and
 *       destroyed ones are always counted.
 *   <li>{@code contacts}: distinct contacts of the base with the row's values. A contact with several topics is counted once in each of
 *       their rows, so that rows by topic or result do not add up to the total.
 *   <li>{@code topics}: topics raised in those contacts, those only that meet filter and row.
 *   <li>Hub: the contact's own; where it has none, the unit that received it. Result: each topic's own.
 *   <li>A contact without a topic counts under the reason for having none, as topic and as result. A municipality that is not known counts
 *       under {@code not-known}. Municipalities are those of the day when a contact was received, or, where asked, those of today.
 *   <li>{@code derived}: contacts of the row whose municipality or hub, where rows or filter go by it, nobody asked about.
 *   <li>Rows: those with at least one contact, by the dimensions in the order asked, codes in published order.
 * </ul>
 */
@Component
class ContactReports {

    static final String DEFINITION = "contacts-by-topic@3";

    private static final Reach REACH = new Reach("Contact", "content.unit", "content.client");

    /** What may follow from the worker, the hub or the channel without being asked. */
    private static final Set<Dimension> DERIVABLE = Set.of(Dimension.MUNICIPALITY, Dimension.HUB);

    private final Documents<ContactFacts.Fact> facts;
    private final InstantSource clock;

    ContactReports(ContactFacts projection, DocumentsFactory documents, ObjectProvider<InstantSource> clock) {
        this.facts = documents.of(projection);
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    ContactReport count(ReportRequest request, AccessContext access, Scope scope) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), FinnishTime.ZONE);
        Tally tally = new Tally(request, today);
        facts.group(base(request, today, access, scope), grouping(request)).forEach(tally::take);
        ContactReport exact = tally.report(DEFINITION);
        return scope == Scope.ANONYMOUS ? InFives.of(exact) : exact;
    }

    private static Criteria base(ReportRequest request, LocalDate today, AccessContext access, Scope scope) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("content.month")
                .gte(request.from().toString())
                .lte(request.to().toString()));
        // the social ombudsman counts every unit's contacts, and has no list of them
        all.addAll(scope == Scope.ANONYMOUS ? REACH.notHidden(access) : REACH.ofClientsAndNobody(access));
        List<Criteria> topic = new ArrayList<>();
        request.filter().forEach((dimension, value) -> {
            if (Codes.published().find(CodeList.NO_TOPIC_REASON, value).isPresent() && dimension.ofTopic()) {
                all.add(Criteria.where("content.withoutTopic").is(value));
            } else if (dimension.ofTopic()) {
                topic.add(Criteria.where(dimension.field()).is(value));
            } else {
                all.add(Criteria.where("content." + dimension.field()).in(counting(dimension, value, request, today)));
            }
        });
        if (!topic.isEmpty()) {
            all.add(Criteria.where("content.topics").elemMatch(new Criteria().andOperator(topic)));
        }
        return new Criteria().andOperator(all);
    }

    /** The values that count as the one asked for. */
    private static Set<String> counting(Dimension dimension, String value, ReportRequest request, LocalDate today) {
        Codes codes = Codes.published();
        return dimension == Dimension.MUNICIPALITY
                        && request.division() == MunicipalityDivision.OF_TODAY
                        && codes.find(CodeList.MUNICIPALITY, value).isPresent()
                ? codes.standingFor(today, CodeList.MUNICIPALITY, codes.on(today, CodeList.MUNICIPALITY, value))
                : Set.of(value);
    }

    /** By the dimensions asked for; where topics matter, by all topics of a contact too, which is then taken apart here. */
    private static Document grouping(ReportRequest request) {
        Document id = new Document();
        request.by().stream()
                .filter(dimension -> !dimension.ofTopic())
                .forEach(dimension -> id.append(dimension.field(), "$content." + dimension.field()));
        if (request.byTopic()) {
            id.append("raised", "$content.raised");
        }
        if (request.goesBy().anyMatch(dimension -> DERIVABLE.contains(dimension))) {
            id.append("derived", "$content.derived");
        }
        return new Document("_id", id)
                .append("contacts", new Document("$sum", 1))
                .append("topics", new Document("$sum", "$content.topicCount"));
    }
}
