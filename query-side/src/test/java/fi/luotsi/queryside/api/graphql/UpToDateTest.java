package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.HeldBack;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.queryside.projection.ProjectionEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A mutation's answer is up to date when every read model that it shows something of holds the change. */
@OnRealStores
class UpToDateTest {

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private HeldBack held;

    @Autowired
    private ProjectionEngine projections;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final ClientId client = Records.clientId();
    private final RightsRequestId request = Records.requestId();

    @BeforeEach
    void a_client() {
        archive.write(aino, Records.MONDAY, Records.client(client, "Väinö", "Yläsaari"));
    }

    @AfterEach
    void released() {
        held.release();
        archive.caughtUp();
    }

    /** The command side is not here, so its event is recorded beside it. */
    private Answer received(String selected) {
        archive.append(aino, Records.MONDAY, Records.asked(request, client, aino, "access"));
        return again(selected);
    }

    private Answer again(String selected) {
        return asking.query(aino, """
                mutation { receiveRightsRequest(input: { commandId: "%s", requestId: "%s", clientId: "%s", kind: "access",
                  form: "written", applicant: "self", receivedOn: "2026-03-02", asked: "Pyydän tietoni"
                }) { upToDate %s } }""".formatted(Ids.next(), request, client, selected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rightsRequest { obligations { totalCount } }",
                "rightsRequest { id obligations(first: 1) { edges { node { id } } } }",
                "rightsRequest { client { obligations { nodes { id } } } }",
                "rightsRequest { ... on RightsRequest { due: obligations { nodes { rule { code } } } } }"
            })
    void it_is_not_up_to_date_while_a_read_model_that_it_shows_is_behind(String selected) {
        held.hold("obligation");

        assertThat(received(selected).data("receiveRightsRequest.upToDate").asBoolean())
                .isFalse();

        held.release();
        archive.caughtUp();
        assertThat(again(selected).data("receiveRightsRequest.upToDate").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id version",
                "rightsRequest { id state { code } kind { code } }",
                "rightsRequest { id client { name { family } rightsRequests { nodes { id } } contacts { totalCount } } }"
            })
    void it_is_up_to_date_while_only_others_are_behind(String selected) {
        held.hold("obligation");

        assertThat(received(selected).data("receiveRightsRequest.upToDate").asBoolean())
                .isTrue();
    }

    @Test
    void it_is_not_up_to_date_while_a_document_that_it_may_show_takes_no_events() {
        String selected = "rightsRequest { obligations { totalCount } }";
        held.fail("obligation");
        try {
            assertThat(received(selected).data("receiveRightsRequest.upToDate").asBoolean())
                    .isFalse();
            assertThat(again("rightsRequest { id }")
                            .data("receiveRightsRequest.upToDate")
                            .asBoolean())
                    .isTrue();
        } finally {
            held.release();
            archive.caughtUp();
            projections.retry("obligation", request.value());
        }
        assertThat(again(selected).data("receiveRightsRequest.upToDate").asBoolean())
                .isTrue();
    }

    @RepeatedTest(30)
    void nothing_is_missing_of_what_is_up_to_date() {
        Answer answer = received("rightsRequest { obligations { nodes { rule { code } } } }");

        assertThat(answer.text("receiveRightsRequest.upToDate")).isEqualTo("true");
        assertThat(answer.text("receiveRightsRequest.rightsRequest.obligations.nodes.0.rule.code"))
                .isEqualTo("access");
    }
}
