package fi.luotsi.queryside.casework.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObligationListTest extends OneClientsObligations {

    private static final String[] OF_ANOTHER_TASK = {"Luotsi-Service-Task", "older-people"};

    @Test
    void R20_a_hidden_obligation_is_in_no_list_and_in_no_count() {
        Person elsewhere = Person.lead(Records.newUnit());
        opened(matter(), Records.asked(Records.requestId(), client, aino, "access"));
        ClientId other = Records.clientId();
        EpisodeId its = Records.episodeId();
        then(
                aino,
                Records.client(other, "Elsa", "Äyräpää"),
                Records.opened(its, other, aino),
                new AssessmentRequested(its, "client", "age-75"));
        assertThat(rules(aino)).containsExactly("assessment-start", "own-worker", "access", "decision");
        assertThat(list(elsewhere, "").data("obligations.totalCount").asInt()).isZero();

        then(aino, new BanSet(client, new LimitId(Ids.next()), "controller", null, null));
        Answer banned =
                asking.query(lead, "{ obligations { totalCount edges { node { rule { code } } } } }", OF_ANOTHER_TASK);
        assertThat(banned.nodes("obligations", "rule.code")).containsExactly("assessment-start", "access");
        assertThat(banned.data("obligations.totalCount").asInt()).isEqualTo(2);
        assertThat(rules(aino)).hasSize(4);

        then(aino, new ProcessingRestricted(client, new LimitId(Ids.next()), null, "accuracy-contested"));
        Answer restricted = asking.query(aino, "{ obligations { totalCount edges { node { rule { code } } } } }");
        assertThat(restricted.nodes("obligations", "rule.code")).containsExactly("assessment-start", "access");
        assertThat(restricted.data("obligations.totalCount").asInt()).isEqualTo(2);
        assertThat(uses.of(aino).getLast().outcome()).isEqualTo("answered");

        Answer page = asking.query(aino, "{ obligations(first: 1) { totalCount pageInfo { hasNextPage endCursor } } }");
        assertThat(page.data("obligations.totalCount").asInt()).isEqualTo(2);
        Answer next = asking.query(
                aino,
                "{ obligations(first: 1, after: \"" + page.text("obligations.pageInfo.endCursor")
                        + "\") { pageInfo { hasNextPage } edges { node { rule { code } } } } }");
        assertThat(next.nodes("obligations", "rule.code")).containsExactly("access");
        assertThat(next.data("obligations.pageInfo.hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void R21_only_the_team_lead_sees_a_task_of_a_client_with_whom_the_unit_no_longer_has_a_matter() {
        ContactId call = Records.contactId();
        Instant longAgo = Instant.parse("2015-01-05T07:15:00Z");
        archive.write(
                aino,
                longAgo,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(call, longAgo),
                new ContactLinked(call, client));

        assertThat(list(aino, "").data("obligations.totalCount").asInt()).isZero();
        assertThat(rules(lead)).containsExactly("notice");
    }

    @Test
    void a_filter_that_names_no_rule_is_refused() {
        Answer answer = asking.query(aino, "{ obligations(filter: {rule: \"nothing\"}) { totalCount } }");

        assertThat(answer.errors()).containsExactly("UNKNOWN_CODE filter.rule");
        assertThat(asking.query(aino, "{ obligations(after: \"x\") { totalCount } }")
                        .errors())
                .containsExactly("FOREIGN_CURSOR after");
    }

    @Test
    void a_day_limits_the_list_to_obligations_due_before_it() {
        opened(matter());

        assertThat(list(aino, "dueBefore=2026-06-02").nodes("obligations", "rule.code"))
                .containsExactly("own-worker");
        assertThat(list(aino, "dueBefore=2026-06-03").nodes("obligations", "rule.code"))
                .containsExactly("own-worker", "decision");
    }
}
