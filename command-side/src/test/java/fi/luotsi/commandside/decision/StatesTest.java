package fi.luotsi.commandside.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.access.AccessGrant;
import fi.luotsi.commandside.access.EmergencyAccess;
import fi.luotsi.commandside.client.Client;
import fi.luotsi.commandside.contact.Contact;
import fi.luotsi.commandside.episode.Episode;
import fi.luotsi.commandside.misuse.MisuseCase;
import fi.luotsi.commandside.referral.Referral;
import fi.luotsi.commandside.rights.RightsRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Contact.class,
                Client.class,
                Episode.class,
                Referral.class,
                RightsRequest.class,
                AccessGrant.class,
                EmergencyAccess.class,
                MisuseCase.class
            })
    void a_state_can_be_reloaded_by_the_mutation_tester(Class<? extends Record> state) {
        assertThat(state.getRecordComponents()).isNotEmpty().allSatisfy(component -> {
            assertThat(component.getAnnotations()).isEmpty();
            assertThat(component.getAnnotatedType().getAnnotations()).isEmpty();
        });
    }
}
