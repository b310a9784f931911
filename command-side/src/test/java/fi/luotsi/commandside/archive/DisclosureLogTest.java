package fi.luotsi.commandside.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.kernel.personal.DisclosureEntry;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.samples.SendReferralBuilder;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DisclosureLogTest {

    private final CommandSide program = CommandSide.shared();
    private final ReferralId referral = new ReferralId(Ids.next());
    private final ClientId client = Casework.client();
    private final EpisodeId episode = opened();

    @ParameterizedTest
    @ValueSource(strings = {"703-62", "703-63", "703-64"})
    void R23_a_disclosed_referral_is_logged_with_its_basis_its_purpose_and_its_client(String basis) {
        program.send(Casework.disclosed(referral, episode, basis, null));

        List<Object> row = onlyRow();
        assertThat(row.subList(0, 6))
                .containsExactly(
                        Examples.WORKER.id(),
                        "service-counsellor",
                        "nokia",
                        "advice-and-guidance",
                        basis,
                        program.events(referral.value()).getFirst().envelope().id());
        assertThat((byte[]) row.get(6)).isEqualTo(program.bean(LogTokens.class).client(client));
    }

    @Test
    void R23_information_and_recipient_lie_sealed_under_the_months_key_of_the_log() throws Exception {
        program.send(Casework.disclosed(referral, episode, "consent", "Kirjaus 2.3.2026"));

        List<Object> row = onlyRow();
        byte[] sealed = (byte[]) row.get(7);
        LocalDate month = LocalDate.parse((String) row.get(8));
        assertThat(new String(sealed, UTF_8)).doesNotContain("hoidon").doesNotContain(client.toString());
        try (Connection connection = program.database().getConnection()) {
            byte[] opened = program.bean(LogKeys.class)
                    .ofMonth(connection, month)
                    .open(sealed, AssociatedData.of(DisclosureEntry.KIND, row.get(9)));
            DisclosureEntry entry = StoredJson.mapper().readValue(opened, DisclosureEntry.class);
            assertThat(entry.client()).isEqualTo(client);
            assertThat(entry.referral()).isEqualTo(referral);
            assertThat(entry.disclosure().information()).isEqualTo("Tarvitsee hoidon tarpeen arvioinnin");
            assertThat(entry.disclosure().consentReference()).isEqualTo("Kirjaus 2.3.2026");
            assertThat(entry.target().text()).isEqualTo("Terveysasema");
            assertThat(entry.serviceTask()).isEqualTo("service-guidance");
        }
        assertThat(month).isEqualTo(LogKeys.monthOf(Instant.now()));
    }

    @Test
    void R23_the_rollback_of_a_disclosure_takes_its_row_with_it() {
        new TransactionTemplate(program.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            program.send(Casework.disclosed(referral, episode, "703-62", null));
            status.setRollbackOnly();
        });

        assertThat(program.events(referral.value())).isEmpty();
        assertThat(rows()).isEmpty();
    }

    @Test
    void R23_nothing_is_disclosed_where_it_cannot_be_logged() {
        try (CommandSide alone = CommandSide.alone()) {
            alone.send(Casework.register(client, null));
            EpisodeId begun = Casework.openEpisode(alone, client);
            alone.execute("alter table disclosure_log add check (basis <> '703-62')");

            assertThatThrownBy(() -> alone.send(Casework.disclosed(referral, begun, "703-62", null)))
                    .isInstanceOfAny(EventStoreException.class, ArchiveUnavailable.class);

            assertThat(alone.events(referral.value())).isEmpty();
            assertThat(alone.count("data_key where aggregate_id = '" + referral + "'"))
                    .isZero();
        }
    }

    @Test
    void R23_data_that_stay_in_the_register_are_not_logged_as_disclosed() {
        program.send(SendReferralBuilder.builder()
                .referralId(referral)
                .origin(new Origin(null, episode, null))
                .kind("assisted")
                .targetCategory("kela")
                .target("Kela")
                .basis("consent")
                .consentReference("Kirjaus 2.3.2026")
                .build());

        assertThat(program.events(referral.value())).hasSize(1);
        assertThat(rows()).isEmpty();
    }

    @Test
    void R27_a_basis_that_is_not_on_the_closed_list_is_refused() {
        assertThat(program.refusals(Casework.disclosed(referral, episode, "gdpr-6-1-f", null)))
                .containsExactly(RefusalCode.UNKNOWN_CODE.at("basis", Map.of("list", "disclosure-basis")));
        assertThat(program.refusals(Casework.disclosed(referral, episode, "consent", null)))
                .containsExactly(RefusalCode.CONSENT_REFERENCE_MISSING.at("consentReference"));
        assertThat(rows()).isEmpty();
    }

    private EpisodeId opened() {
        program.send(Casework.register(client, null));
        return Casework.openEpisode(program, client);
    }

    private List<Object> onlyRow() {
        List<List<Object>> rows = rows();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private List<List<Object>> rows() {
        UUID id = referral.value();
        return program.rows("select l.actor, l.role, l.unit, l.purpose, l.basis, l.event_id, l.client_token, l.sealed,"
                + " l.key_month::text, l.disclosure_id from disclosure_log l join event e on e.event_id = l.event_id"
                + " where e.aggregate_id = '" + id + "'");
    }
}
