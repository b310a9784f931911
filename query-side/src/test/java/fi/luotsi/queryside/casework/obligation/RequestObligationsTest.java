package fi.luotsi.queryside.casework.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.RightsRequests.RightsRequestAssigned;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDelivered;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestExtended;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReopened;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestWithdrawn;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestObligationsTest extends OneClientsObligations {

    @Test
    void R34_a_request_is_answered_in_a_month_and_in_three_once_more_time_was_taken() {
        RightsRequestId request = Records.requestId();
        Person other = Person.counsellor(Records.newUnit());
        opened(Records.asked(request, client, aino, "access"));
        Answer answer = list(aino, "");
        assertThat(answer.nodes("obligations", "rule.code")).containsExactly("access");
        assertThat(answer.nodes("obligations", "dueOn")).containsExactly("2026-04-02");
        assertThat(answer.nodes("obligations", "rightsRequest.id")).containsExactly(request.toString());
        assertThat(answer.data("obligations.edges.0.node.startedAt").isNull()).isTrue();

        then(
                aino,
                new RightsRequestExtended(request, "complexity"),
                new RightsRequestAssigned(request, other.unit(), other.id()));
        assertThat(rules(aino)).isEmpty();
        Answer theirs = list(other, "mine=true");
        assertThat(theirs.nodes("obligations", "dueOn")).containsExactly("2026-06-02");
        assertThat(theirs.nodes("obligations", "extended")).containsExactly("true");

        then(other, new RightsRequestDelivered(request, "post"));
        assertThat(rules(other)).isEmpty();
        then(other, new RightsRequestReopened(request, "new-information"));
        assertThat(list(other, "").nodes("obligations", "dueOn")).containsExactly("2026-06-02");
        then(other, new RightsRequestWithdrawn(request, "client-withdrew"));
        assertThat(rules(other)).isEmpty();
        Answer own = asking.query(
                other,
                "{ rightsRequest(id: \"" + request
                        + "\") { obligations { nodes { state { code } stoppedFor stoppedAt } } } }");
        assertThat(own.text("rightsRequest.obligations.nodes.0.state.code")).isEqualTo("stopped");
        assertThat(own.text("rightsRequest.obligations.nodes.0.stoppedFor")).isEqualTo("The client withdrew");
    }

    @Test
    void R09_R24_an_objection_has_the_time_of_practice_and_a_log_report_two_months() {
        RightsRequestId objection = Records.requestId();
        RightsRequestId report = Records.requestId();
        opened(Records.asked(objection, client, aino, "objection"), Records.asked(report, client, aino, "log-report"));

        Answer answer = list(aino, "");

        assertThat(answer.nodes("obligations", "rule.code")).containsExactly("objection", "log-report");
        assertThat(answer.nodes("obligations", "byPractice")).containsExactly("true", "false");
        assertThat(answer.nodes("obligations", "dueOn")).containsExactly("2026-04-02", "2026-05-04");
    }
}
