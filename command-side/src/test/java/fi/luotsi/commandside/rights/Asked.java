package fi.luotsi.commandside.rights;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.REQUEST;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.text;

import fi.luotsi.commandside.decision.Scenario;
import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.casework.RightsRequests.DecideRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.ReceiveRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.samples.ReceiveRightsRequestBuilder;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One request of Aino's, of any kind. */
final class Asked {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Asked() {}

    static ReceiveRightsRequest receive(String kind) {
        return ReceiveRightsRequestBuilder.builder()
                .requestId(REQUEST)
                .clientId(AINO)
                .kind(kind)
                .form("written")
                .applicant("self")
                .receivedOn(DAY)
                .asked("Pyydän tietoni")
                .build();
    }

    static RightsRequestReceived received(String kind) {
        return RightsRequestReceivedBuilder.builder()
                .requestId(REQUEST)
                .clientId(AINO)
                .kind(kind)
                .form("written")
                .applicant("self")
                .receivedOn(DAY)
                .unit(WORKER.unit())
                .asked(text("Pyydän tietoni"))
                .build();
    }

    static Scenario open(String kind, RightsEvent... more) {
        return Scenario.given(registered(AINO), received(kind)).and(more);
    }

    static DecideRightsRequest decide(String outcome, @Nullable String ground, @Nullable String reasons) {
        return new DecideRightsRequest(REQUEST, outcome, ground, reasons, null);
    }

    static RightsRequestDecided decided(String outcome, @Nullable String ground, @Nullable String reasons) {
        return new RightsRequestDecided(REQUEST, outcome, ground, reasons == null ? null : text(reasons), null);
    }
}
