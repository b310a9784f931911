package fi.luotsi.queryside.casework.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestAssigned;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDelivered;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestExtended;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReopened;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestWithdrawn;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RightsRequestTest {

    private static final Instant MONDAY = Records.MONDAY;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final Person other = Person.lead(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final RightsRequestId request = Records.requestId();

    @BeforeEach
    void a_client_has_asked() {
        archive.write(
                aino,
                MONDAY,
                Records.client(client, "Väinö", "Åkerström"),
                Records.asked(request, client, aino, "access"));
    }

    private void then(Person by, RightsEvent... events) {
        archive.write(by, MONDAY.plusSeconds(60), events);
    }

    private Answer shown(Person person) {
        return asking.ask(person, "casework/rights/request", Map.of("id", request.value()));
    }

    @Test
    void R34_a_request_is_shown_as_it_came() {
        Answer answer = shown(aino);

        assertThat(answer.text("rightsRequest.state.code")).isEqualTo("open");
        assertThat(answer.text("rightsRequest.kind.label")).isEqualTo("Access to one's data");
        assertThat(answer.text("rightsRequest.receivedOn")).isEqualTo("2026-03-02");
        assertThat(answer.text("rightsRequest.asked")).isEqualTo("Pyydän tietoni");
        assertThat(answer.text("rightsRequest.unit.code")).isEqualTo(aino.unit());
        assertThat(answer.data("rightsRequest.decision").isNull()).isTrue();
        assertThat(answer.text("rightsRequest.client.rightsRequests.nodes.0.id"))
                .isEqualTo(request.toString());
        assertThat(uses.only(aino).classes()).containsExactlyInAnyOrder("Client", "RightsRequest");
    }

    @Test
    void R24_a_log_report_shows_its_period_and_its_special_reason() {
        RightsRequestId log = Records.requestId();
        then(
                aino,
                RightsRequestReceivedBuilder.builder()
                        .requestId(log)
                        .clientId(client)
                        .kind("log-report")
                        .form("written")
                        .applicant("self")
                        .receivedOn(LocalDate.of(2026, 3, 3))
                        .unit(aino.unit())
                        .asked(Records.text("Kuka katsoi"))
                        .specialReason(Records.text("Epäily"))
                        .periodFrom(LocalDate.of(2022, 1, 1))
                        .periodTo(LocalDate.of(2026, 3, 1))
                        .build());

        Answer answer = asking.ask(aino, "casework/rights/request", Map.of("id", log.value()));

        assertThat(answer.text("rightsRequest.specialReason")).isEqualTo("Epäily");
        assertThat(answer.text("rightsRequest.periodFrom")).isEqualTo("2022-01-01");
        assertThat(answer.text("rightsRequest.periodTo")).isEqualTo("2026-03-01");
    }

    @Test
    void R24_a_refusal_is_shown_with_its_ground_and_its_reasons_and_with_who_decided() {
        then(
                aino,
                new RightsRequestExtended(request, "complexity"),
                new RightsRequestDecided(request, "refused", "gdpr-15-4", Records.text("Toisen tietoja"), null),
                new RightsRequestDelivered(request, "post"));

        Answer answer = shown(aino);

        assertThat(answer.text("rightsRequest.state.code")).isEqualTo("delivered");
        assertThat(answer.text("rightsRequest.extension.reason.code")).isEqualTo("complexity");
        assertThat(answer.text("rightsRequest.decision.outcome.code")).isEqualTo("refused");
        assertThat(answer.text("rightsRequest.decision.ground.code")).isEqualTo("gdpr-15-4");
        assertThat(answer.text("rightsRequest.decision.reasons")).isEqualTo("Toisen tietoja");
        assertThat(answer.text("rightsRequest.decision.decider.id"))
                .isEqualTo(aino.id().toString());
        assertThat(answer.text("rightsRequest.delivery.manner.code")).isEqualTo("post");
    }

    @Test
    void a_withdrawn_or_decided_request_is_open_again_when_reopened() {
        then(aino, new RightsRequestWithdrawn(request, "client-withdrew"));
        assertThat(shown(aino).text("rightsRequest.withdrawalReason.code")).isEqualTo("client-withdrew");
        then(
                aino,
                new RightsRequestReopened(request, "client-returned"),
                new RightsRequestDecided(request, "granted", null, null, null),
                new RightsRequestReopened(request, "new-information"));

        Answer answer = shown(aino);

        assertThat(answer.text("rightsRequest.state.code")).isEqualTo("open");
        assertThat(answer.data("rightsRequest.withdrawalReason").isNull()).isTrue();
        assertThat(answer.data("rightsRequest.decision").isNull()).isTrue();
    }

    @Test
    void R20_another_unit_sees_it_when_it_is_assigned_to_it_and_the_client_with_it() {
        assertThat(shown(other).data("rightsRequest").isNull()).isTrue();

        then(aino, new RightsRequestAssigned(request, other.unit(), other.id()));

        assertThat(shown(other).text("rightsRequest.handler.id"))
                .isEqualTo(other.id().toString());
        assertThat(shown(other).text("rightsRequest.client.id")).isEqualTo(client.toString());
        assertThat(shown(aino).text("rightsRequest.unit.code")).isEqualTo(other.unit());
    }

    @Test
    void a_units_list_holds_the_requests_in_its_charge_oldest_first_page_by_page() {
        RightsRequestId objection = Records.requestId();
        then(
                aino,
                RightsRequestReceivedBuilder.builder()
                        .requestId(objection)
                        .clientId(client)
                        .kind("objection")
                        .form("oral")
                        .applicant("relative")
                        .receivedOn(LocalDate.of(2026, 2, 27))
                        .unit(aino.unit())
                        .asked(Records.text("Ei soitettu"))
                        .build());

        Answer first = asking.ask(aino, "casework/rights/requests", Map.of("first", 1));
        Answer second = asking.ask(
                aino,
                "casework/rights/requests",
                Map.of("first", 1, "after", first.text("rightsRequests.pageInfo.endCursor")));

        assertThat(first.nodes("rightsRequests", "id")).containsExactly(objection.toString());
        assertThat(second.nodes("rightsRequests", "id")).containsExactly(request.toString());
        assertThat(first.data("rightsRequests.totalCount").asInt()).isEqualTo(2);
        assertThat(asking.ask(aino, "casework/rights/requests", Map.of("kind", "objection"))
                        .nodes("rightsRequests", "id"))
                .containsExactly(objection.toString());
        assertThat(asking.ask(aino, "casework/rights/requests", Map.of("state", "withdrawn"))
                        .nodes("rightsRequests", "id"))
                .isEmpty();
        assertThat(asking.ask(aino, "casework/rights/requests", Map.of("kind", "wish"))
                        .errors())
                .containsExactly("UNKNOWN_CODE filter.kind");
        assertThat(asking.ask(other, "casework/rights/requests", Map.of()).nodes("rightsRequests", "id"))
                .isEmpty();
    }

    @Test
    void R31_its_history_tells_each_step_and_the_decision_in_words() {
        then(aino, new RightsRequestDecided(request, "partly", "gdpr-15-4", Records.text("Toisen tietoja"), null));

        Answer history = asking.ask(aino, "oversight/history/history", Map.of("id", request.value()));

        assertThat(history.nodes("history", "event"))
                .isEqualTo(List.of("rights-request.received", "rights-request.decided"));
        assertThat(history.body()).contains("Granted in part", "Toisen tietoja", "Access to one's data");
        assertThat(asking.ask(other, "oversight/history/history", Map.of("id", request.value()))
                        .data("history.totalCount")
                        .asInt())
                .isZero();
    }
}
