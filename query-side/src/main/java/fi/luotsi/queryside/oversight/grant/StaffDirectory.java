package fi.luotsi.queryside.oversight.grant;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.search.NameForm;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Page;
import fi.luotsi.queryside.api.graphql.Paging;
import fi.luotsi.queryside.api.graphql.StaffMember;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.language.FinnishOrder;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The members of the staff who hold a right now, to choose from. Names are sealed, so all of them are opened for it; a county has some hundreds. A
 * cursor holds sealed the moment of the first page, at which the following ones are read too, and what the last name was sorted by.
 */
@Controller
class StaffDirectory {

    private static final String LONGEST_NAME = "200";

    private final Documents<AccessGrantDocument> grants;
    private final Paging paging;
    private final InstantSource clock;

    StaffDirectory(
            AccessGrantDocument.Model model,
            DocumentsFactory documents,
            Paging paging,
            ObjectProvider<InstantSource> clock) {
        this.paging = paging;
        this.grants = documents.of(model);
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /** One who may be chosen, and the words by which they are sorted: the family name stands last in a name, and is sorted first. */
    private record Listed(AccessGrantDocument grant, String name) {

        String familyName() {
            return name.substring(name.lastIndexOf(' ') + 1);
        }

        String key() {
            return grant.person() + "/" + grant.unit() + "/" + grant.role();
        }

        /** What they are sorted by, as text that sorts alike. */
        String position(FinnishOrder order) {
            return order.key(familyName()) + " " + order.key(name) + " " + key();
        }

        boolean isCalled(@Nullable String beginnings) {
            List<String> words = NameForm.words(name);
            return beginnings == null
                    || NameForm.words(beginnings).stream()
                            .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
        }
    }

    /** The schema's {@code StaffMemberFilter}. */
    record Filter(
            @Nullable String name,
            @Nullable String unit,
            @Nullable String role) {

        static final Filter NONE = new Filter(null, null, null);

        Filter checked() {
            new ArgumentChecks()
                    .code(CodeList.UNIT, unit, "filter.unit")
                    .code(CodeList.ROLE, role, "filter.role")
                    .not(
                            name != null && name.length() > Integer.parseInt(LONGEST_NAME),
                            RefusalCode.TOO_LONG.at("filter.name", Map.of("max", LONGEST_NAME)))
                    .done();
            return this;
        }
    }

    @QueryMapping
    Connection<StaffMember> staff(@Argument @Nullable Filter filter, DataFetchingEnvironment environment) {
        Page page = paging.of(environment);
        Filter asked = (filter == null ? Filter.NONE : filter).checked();
        FinnishOrder finnish = new FinnishOrder();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String from = page.from();
        Instant asOf = from == null ? now : Instant.parse(from.substring(0, from.indexOf(' ')));
        return page.in(
                        listed(asOf, asked, AccessContexts.of(environment)).stream()
                                .filter(each -> each.grant().isInForce(now))
                                .toList(),
                        each -> asOf + " " + each.position(finnish),
                        Comparator.naturalOrder())
                .each(shown -> shown.stream().map(StaffDirectory::member).toList());
    }

    private List<Listed> listed(Instant asOf, Filter asked, AccessContext access) {
        List<Criteria> criteria = new ArrayList<>(AccessGrantDocument.Queries.inForce(asOf));
        Stream.of(is("content.unit", asked.unit()), is("content.role", asked.role()))
                .flatMap(List::stream)
                .forEach(criteria::add);
        List<AccessGrantDocument> held =
                grants.find(new Criteria().andOperator(criteria), Sort.by("_id"), Integer.MAX_VALUE).stream()
                        .map(Folded::content)
                        .toList();
        Map<Personal<Text>, Text> names =
                access.open(held.stream().map(AccessGrantDocument::name).toList(), Text.class);
        Map<String, Listed> byKey = new LinkedHashMap<>();
        held.stream()
                .filter(grant -> names.containsKey(grant.name()))
                .sorted(Comparator.comparing(AccessGrantDocument::newest))
                .map(grant -> new Listed(
                        grant, Objects.requireNonNull(names.get(grant.name())).text()))
                .forEach(each -> byKey.put(each.key(), each));
        return byKey.values().stream()
                .filter(each -> each.isCalled(asked.name()))
                .toList();
    }

    private static List<Criteria> is(String field, @Nullable String value) {
        return value == null ? List.of() : List.of(Criteria.where(field).is(value));
    }

    private static StaffMember member(Listed each) {
        return new StaffMember(
                each.grant().person(),
                each.name(),
                each.grant().unit(),
                each.grant().role());
    }
}
