package fi.luotsi.commandside.rights;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.NOW;
import static fi.luotsi.commandside.decision.Examples.REQUEST;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.actedBy;
import static fi.luotsi.commandside.decision.Examples.granted;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;
import static fi.luotsi.commandside.rights.Asked.DAY;
import static fi.luotsi.commandside.rights.Asked.decide;
import static fi.luotsi.commandside.rights.Asked.decided;
import static fi.luotsi.commandside.rights.Asked.open;
import static fi.luotsi.commandside.rights.Asked.receive;
import static fi.luotsi.commandside.rights.Asked.received;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.RightsCommand;
import fi.luotsi.kernel.casework.RightsRequests.AssignRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.DeliverRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.ExtendRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.ReceiveRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.ReopenRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestAssigned;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDelivered;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestExtended;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReopened;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestWithdrawn;
import fi.luotsi.kernel.casework.RightsRequests.WithdrawRightsRequest;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.samples.ReceiveRightsRequestBuilder;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AskingTest {

    private static final AssignRightsRequest ASSIGN = new AssignRightsRequest(REQUEST, "omavalvonta", id(70));
    private static final ExtendRightsRequest EXTEND = new ExtendRightsRequest(REQUEST, "complexity");
    private static final DeliverRightsRequest DELIVER = new DeliverRightsRequest(REQUEST, "post");
    private static final WithdrawRightsRequest WITHDRAW = new WithdrawRightsRequest(REQUEST, "client-withdrew");
    private static final ReopenRightsRequest REOPEN = new ReopenRightsRequest(REQUEST, "client-returned");
    private static final RightsRequestWithdrawn WITHDRAWN = new RightsRequestWithdrawn(REQUEST, "client-withdrew");
    private static final RightsRequestDelivered DELIVERED = new RightsRequestDelivered(REQUEST, "post");

    static Stream<RightsCommand> laterOnes() {
        return Stream.of(ASSIGN, EXTEND, decide("granted", null, null), DELIVER, WITHDRAW, REOPEN);
    }

    static Stream<RightsCommand> onlyWhileOpen() {
        return Stream.of(ASSIGN, EXTEND, decide("granted", null, null), WITHDRAW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"access", "log-report", "rectification", "restriction", "erasure", "objection", "document"})
    void R34_any_request_is_registered_with_the_day_it_came(String kind) {
        given(registered(AINO)).when(receive(kind)).then(received(kind));
    }

    @Test
    void R24_a_log_report_may_say_why_it_should_reach_further_back() {
        given(registered(AINO))
                .when(ReceiveRightsRequestBuilder.builder()
                        .requestId(REQUEST)
                        .clientId(AINO)
                        .kind("log-report")
                        .form("oral")
                        .applicant("relative")
                        .receivedOn(DAY)
                        .asked("Kuka katsoi")
                        .specialReason("Epäily väärinkäytöstä")
                        .periodFrom(LocalDate.of(2022, 1, 1))
                        .periodTo(LocalDate.of(2022, 1, 1))
                        .build())
                .then(RightsRequestReceivedBuilder.builder()
                        .requestId(REQUEST)
                        .clientId(AINO)
                        .kind("log-report")
                        .form("oral")
                        .applicant("relative")
                        .receivedOn(DAY)
                        .unit(WORKER.unit())
                        .asked(text("Kuka katsoi"))
                        .specialReason(text("Epäily väärinkäytöstä"))
                        .periodFrom(LocalDate.of(2022, 1, 1))
                        .periodTo(LocalDate.of(2022, 1, 1))
                        .build());
    }

    private static ReceiveRightsRequest of(
            String kind, @Nullable String reason, @Nullable LocalDate from, @Nullable LocalDate to) {
        return ReceiveRightsRequestBuilder.builder()
                .requestId(REQUEST)
                .clientId(AINO)
                .kind(kind)
                .form("written")
                .applicant("self")
                .receivedOn(DAY)
                .asked("Pyydän")
                .specialReason(reason)
                .periodFrom(from)
                .periodTo(to)
                .build();
    }

    @Test
    void requests_of_other_kinds_take_no_period_and_no_special_reason() {
        given(registered(AINO))
                .when(of("objection", "syy", DAY, DAY))
                .refused(
                        RefusalCode.NOT_ALLOWED_HERE.at("specialReason"),
                        RefusalCode.NOT_ALLOWED_HERE.at("periodFrom"),
                        RefusalCode.NOT_ALLOWED_HERE.at("periodTo"));
        given(registered(AINO))
                .when(of("access", null, DAY, DAY.minusDays(1)))
                .refused(RefusalCode.VALID_UNTIL_BEFORE_FROM, "periodTo");
        given(registered(AINO)).when(of("document", null, null, DAY)).events();
        given(registered(AINO)).when(of("access", null, DAY, null)).events();
    }

    @Test
    void a_request_of_tomorrow_in_finland_has_not_come_yet() {
        LocalDate today = LocalDate.ofInstant(NOW, FinnishTime.ZONE);
        given(registered(AINO))
                .when(ReceiveRightsRequestBuilder.builder()
                        .requestId(REQUEST)
                        .clientId(AINO)
                        .kind("access")
                        .form("written")
                        .applicant("self")
                        .receivedOn(today.plusDays(1))
                        .asked("Pyydän")
                        .build())
                .refused(RefusalCode.IN_THE_FUTURE, "receivedOn");
    }

    @Test
    void it_is_a_clients_and_registered_once() {
        given().when(receive("access")).refused(RefusalCode.NOT_FOUND, "clientId");
        open("access").when(receive("access")).refused(RefusalCode.ALREADY_EXISTS, "requestId");
    }

    @ParameterizedTest
    @MethodSource("laterOnes")
    void nothing_is_done_with_a_request_that_was_never_received(RightsCommand command) {
        given(registered(AINO)).when(command).refused(RefusalCode.NOT_FOUND, "requestId");
    }

    @Test
    void it_is_assigned_to_the_unit_that_answers_it() {
        open("objection")
                .and(granted(id(70), "team-lead", "omavalvonta"))
                .when(ASSIGN)
                .then(new RightsRequestAssigned(REQUEST, "omavalvonta", id(70)));
    }

    @Test
    void R34_who_is_named_to_answer_it_holds_a_right_in_that_unit() {
        open("objection")
                .and(granted(id(70), "team-lead", "nokia"))
                .when(ASSIGN)
                .refused(RefusalCode.NO_RIGHT_IN_UNIT.at("handler", Map.of("unit", "omavalvonta")));
    }

    @Test
    void only_the_unit_in_charge_extends_and_decides() {
        RightsRequestAssigned away = new RightsRequestAssigned(REQUEST, "omavalvonta", null);
        Actor theirs = new Actor(WORKER.id(), WORKER.role(), "omavalvonta");
        open("access", away).when(EXTEND).refused(RefusalCode.DENIED, "requestId");
        open("access", away).when(decide("granted", null, null)).refused(RefusalCode.DENIED, "requestId");
        open("access").when(EXTEND, actedBy(theirs)).refused(RefusalCode.DENIED, "requestId");
        open("access", away)
                .when(decide("granted", null, null), actedBy(theirs))
                .then(decided("granted", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "access, complexity",
        "rectification, number-of-requests",
        "restriction, complexity",
        "erasure, complexity",
        "document, special-measures"
    })
    void R34_more_time_is_taken_for_a_reason_of_its_kind(String kind, String reason) {
        open(kind).when(new ExtendRightsRequest(REQUEST, reason)).then(new RightsRequestExtended(REQUEST, reason));
    }

    @ParameterizedTest
    @CsvSource({"access, special-measures", "document, complexity"})
    void R34_another_reason_takes_no_time(String kind, String reason) {
        open(kind)
                .when(new ExtendRightsRequest(REQUEST, reason))
                .refused(RefusalCode.EXTENSION_REASON_NOT_ALLOWED, "reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log-report", "objection"})
    void R24_the_law_gives_no_more_time_for_a_log_report_nor_for_an_objection(String kind) {
        open(kind).when(EXTEND).refused(RefusalCode.NOT_EXTENDABLE, "requestId");
    }

    @Test
    void R34_more_time_is_taken_once_also_after_a_reopening() {
        RightsRequestExtended more = new RightsRequestExtended(REQUEST, "complexity");
        open("access", more).when(EXTEND).refused(RefusalCode.ALREADY_EXTENDED, "requestId");
        open("access", more, WITHDRAWN, new RightsRequestReopened(REQUEST, "client-returned"))
                .when(EXTEND)
                .refused(RefusalCode.ALREADY_EXTENDED, "requestId");
        open("access", more, new RightsRequestAssigned(REQUEST, WORKER.unit(), null))
                .when(EXTEND)
                .refused(RefusalCode.ALREADY_EXTENDED, "requestId");
    }

    @ParameterizedTest
    @MethodSource("onlyWhileOpen")
    void a_decided_or_withdrawn_request_is_first_reopened(RightsCommand command) {
        open("access", decided("granted", null, null)).when(command).refused(RefusalCode.REQUEST_NOT_OPEN, "requestId");
        open("access", WITHDRAWN).when(command).refused(RefusalCode.REQUEST_NOT_OPEN, "requestId");
        open("access", decided("granted", null, null), DELIVERED)
                .when(command)
                .refused(RefusalCode.REQUEST_NOT_OPEN, "requestId");
    }

    @Test
    void a_decision_is_delivered_once() {
        open("access", decided("granted", null, null)).when(DELIVER).then(DELIVERED);
        open("access").when(DELIVER).refused(RefusalCode.REQUEST_NOT_DECIDED, "requestId");
        open("access", decided("granted", null, null), DELIVERED)
                .when(DELIVER)
                .refused(RefusalCode.REQUEST_NOT_DECIDED, "requestId");
    }

    @Test
    void it_is_withdrawn_and_that_is_undone() {
        open("access").when(WITHDRAW).then(WITHDRAWN);
        open("access", WITHDRAWN).when(REOPEN).then(new RightsRequestReopened(REQUEST, "client-returned"));
        open("access").when(REOPEN).refused(RefusalCode.REQUEST_OPEN, "requestId");
        open("access", WITHDRAWN, new RightsRequestReopened(REQUEST, "client-returned"))
                .when(WITHDRAW)
                .then(WITHDRAWN);
    }
}
