package fi.luotsi.commandside.handling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.casework.ClientFacts.ChangeClientMunicipality;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.samples.ReceiveContactBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A code is chosen of those that stood on the day that is told of, as a municipality before it was joined to another. */
class CodesOfTheDayTest {

    /** Joined to Mäntyharju (507) on 1 January 2025. */
    private static final String PERTUNMAA = "588";

    private final CommandSide program = CommandSide.shared();

    private static ReceiveContact received(String at, String municipality) {
        return ReceiveContactBuilder.builder()
                .contactId(Casework.contact())
                .channel("phone")
                .municipality(municipality)
                .receivedAt(Instant.parse(at))
                .topics(List.of(new Topic("food", "helped-on-site")))
                .derived(List.of())
                .build();
    }

    @Test
    void a_municipality_that_has_ended_is_chosen_for_a_day_before_its_end() {
        // 23.59 in Finland on the last day
        ReceiveContact before = received("2024-12-31T21:59:00Z", PERTUNMAA);

        program.send(before);

        assertThat(program.events(before.contactId().value())).hasSize(1);
    }

    @Test
    void it_is_not_chosen_for_a_day_after_its_end_and_the_one_that_took_its_place_is_named() {
        assertThat(program.refusals(received("2024-12-31T22:00:00Z", PERTUNMAA)))
                .contains(RefusalCode.UNKNOWN_CODE.at(
                        "municipality", Map.of("list", "municipality", "retired", "2025-01-01", "instead", "507")));
    }

    @Test
    void what_tells_of_no_day_of_its_own_happens_when_it_is_told() {
        ClientId nobody = Casework.client();
        ChangeClientMunicipality moved = new ChangeClientMunicipality(nobody, PERTUNMAA);

        assertThat(program.refusals(moved)).anyMatch(refusal -> refusal.path().equals("municipality"));
        assertThat(program.refusals(moved, Asked.occurred(Instant.parse("2024-06-01T09:00:00Z"))))
                .noneMatch(refusal -> refusal.path().equals("municipality"));
    }

    @Test
    void what_the_program_says_by_itself_is_chosen_for_no_day() {
        assertThat(program.refusals(received("2024-12-31T22:00:00Z", "not-specified")))
                .contains(RefusalCode.UNKNOWN_CODE.at("municipality", Map.of("list", "municipality")));
    }
}
