package fi.luotsi.queryside.oversight.grant;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.StaffMember;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import graphql.schema.DataFetchingEnvironment;
import java.text.Collator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
 * cursor holds the moment of the first page, at which the following ones are read too, and where the page ended, never the name.
 */
@Controller
class StaffDirectory {

    private static final String LONGEST_NAME = "200";
    private static final Locale FINNISH = Locale.of("fi");

    private final Documents<AccessGrantDocument> grants;
    private final InstantSource clock;

    StaffDirectory(AccessGrantDocument.Model model, DocumentsFactory documents, ObjectProvider<InstantSource> clock) {
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

        boolean isCalled(@Nullable String beginnings) {
            List<String> words = words(name);
            return beginnings == null
                    || words(beginnings).stream()
                            .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
        }

        private static List<String> words(String text) {
            return Arrays.stream(text.toLowerCase(FINNISH).split("[\\s-]+", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    /** Where the last page ended. */
    private record Place(Instant asOf, String key) {

        static Place of(String cursor) {
            String decoded = Connection.decode(cursor);
            int end = decoded.indexOf('/');
            try {
                return new Place(Instant.parse(decoded.substring(0, Math.max(0, end))), decoded.substring(end + 1));
            } catch (DateTimeException _) {
                throw foreign();
            }
        }

        static Refused foreign() {
            return new Refused(RefusalCode.INVALID.name(), "after");
        }
    }

    @QueryMapping
    Connection<StaffMember> staff(
            @Argument @Nullable String name,
            @Argument @Nullable String unit,
            @Argument @Nullable String role,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        int size = Connection.first(first);
        new ArgumentChecks()
                .code(CodeList.UNIT, unit, "unit")
                .code(CodeList.ROLE, role, "role")
                .not(
                        name != null && name.length() > Integer.parseInt(LONGEST_NAME),
                        RefusalCode.TOO_LONG.at("name", Map.of("max", LONGEST_NAME)))
                .done();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Place place = after == null ? null : Place.of(after);
        Instant asOf = place == null ? now : place.asOf();
        List<Listed> asThen = listed(asOf, name, unit, role, AccessContexts.of(environment));
        List<Listed> left = asThen.stream()
                .skip(place == null ? 0 : 1L + indexOf(asThen, place.key()))
                .filter(each -> each.grant().isInForce(now))
                .toList();
        Map<StaffMember, String> keys = new LinkedHashMap<>();
        left.stream().limit(size + 1L).forEach(each -> keys.put(member(each), asOf + "/" + each.key()));
        return Connection.page(
                List.copyOf(keys.keySet()),
                size,
                place != null,
                asThen.stream().filter(each -> each.grant().isInForce(now)).count(),
                member -> Objects.requireNonNull(keys.get(member)));
    }

    private List<Listed> listed(
            Instant asOf, @Nullable String name, @Nullable String unit, @Nullable String role, AccessContext access) {
        List<Criteria> criteria = new ArrayList<>(AccessGrantDocument.Queries.inForce(asOf));
        Stream.of(is("content.unit", unit), is("content.role", role))
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
                .filter(each -> each.isCalled(name))
                .sorted(finnish())
                .toList();
    }

    private static List<Criteria> is(String field, @Nullable String value) {
        return value == null ? List.of() : List.of(Criteria.where(field).is(value));
    }

    private static int indexOf(List<Listed> all, String key) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(key)) {
                return i;
            }
        }
        throw Place.foreign();
    }

    private static StaffMember member(Listed each) {
        return new StaffMember(
                each.grant().person(),
                each.name(),
                each.grant().unit(),
                each.grant().role());
    }

    private static Comparator<Listed> finnish() {
        Collator collator = Collator.getInstance(FINNISH);
        return Comparator.comparing(Listed::familyName, collator)
                .thenComparing(Listed::name, collator)
                .thenComparing(Listed::key);
    }
}
