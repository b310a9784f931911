package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.api.graphql.County.Someone;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.GrantedRights;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.queryside.authorization.Rights;
import graphql.schema.GraphQLNamedType;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * R21: random requests of random people, each answer held against what {@link ExpectedRights} says of the same facts. {@code
 * -Dluotsi.requests=10000} asks so many; the ordinary build fewer.
 */
@OnRealStores
class AnyRequestTest {

    private static final long SEED = Long.getLong("luotsi.seed", 20261126);
    private static final int REQUESTS = Integer.getInteger("luotsi.requests", 300);

    /** The policies of types that are no records of a class of their own. */
    private static final Set<String> NO_RECORDS = Set.of("open", "by-operation");

    @Autowired
    private Rights rights;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private GrantedRights granted;

    @Autowired
    private UseRows uses;

    @Autowired
    private GraphQlSource source;

    @Test
    void R21_every_answer_holds_exactly_the_records_that_an_independent_oracle_allows() {
        Random random = new Random(SEED);
        County county = County.of(random, archive, granted, uses);
        ExpectedRights oracle = new ExpectedRights(
                county, query -> rights.policy("Query." + query).orElseThrow());
        AnyRequest requests = new AnyRequest(source.schema(), county, random);
        Set<String> parts = source.schema().getAllTypesAsList().stream()
                .map(GraphQLNamedType::getName)
                .filter(type -> NO_RECORDS.contains(rights.policy(type).orElse("open")))
                .collect(Collectors.toSet());
        for (int i = 0; i < REQUESTS; i++) {
            // half of them by somebody who may ask such a thing at all
            String field = requests.nextField();
            List<Someone> may = county.people().stream()
                    .filter(each -> oracle.mayAsk(each, field))
                    .toList();
            Someone who = any(random.nextBoolean() ? may : county.people(), random);
            AnyRequest.Asked asked = requests.next();
            Answer answer = asking.query(who.person(), asked.query());
            String where = "seed %d, request %d: %s %s asks %s: %s"
                    .formatted(SEED, i, who, who.person().unit(), asked.query(), answer.body());
            new RightsJudge(county, oracle, parts, who, asked, answer, where).check();
        }
        assertThat(requests.asked())
                .as("what can be asked for is asked for, in %d requests", REQUESTS)
                .containsAll(requests.reachable());
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
