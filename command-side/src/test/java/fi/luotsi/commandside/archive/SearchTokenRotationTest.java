package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.archive.SharedAddresses;
import fi.luotsi.kernel.casework.ClientFacts.ChangeClientName;
import fi.luotsi.kernel.casework.ClientFacts.RecordAddress;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.keys.SearchTokens;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.search.ClientValues;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** R30: the key of the search goes with a client who is destroyed, and every other client is found as before. */
class SearchTokenRotationTest {

    private static final PersonName BEFORE = new PersonName("Testi", "Henkilö");
    private static final PersonName NOW = new PersonName("Testi", "Uusi-Nimi");

    private static CommandSide program;

    private final ClientId client = Casework.client();
    private final IdentityCode code = Casework.code();
    private List<PersonName> former = List.of();

    @BeforeAll
    static void start() {
        program = CommandSide.alone();
    }

    @AfterAll
    static void end() {
        program.close();
    }

    @Test
    void R30_after_a_renewal_a_client_is_found_by_the_present_name_and_by_no_token_of_before() {
        program.send(Casework.register(client, code.value(), BEFORE));
        program.send(new ChangeClientName(client, NOW));
        former = List.of(BEFORE);
        List<String> tokens = tokens();
        int version = version();

        program.bean(SearchTokenRotation.class).renew();

        assertThat(version()).isGreaterThan(version);
        assertFound();
        assertThat(tokens()).hasSameSizeAs(tokens).doesNotContainAnyElementsOf(tokens);
        assertThat(program.refusals(Casework.register(Casework.client(), code.value())))
                .containsExactly(RefusalCode.IDENTITY_CODE_TAKEN.at("identityCode"));
    }

    @Test
    void after_a_renewal_clients_of_one_address_still_share_it() throws SQLException {
        ClientId other = Casework.client();
        program.send(Casework.register(client, code.value(), NOW));
        program.send(Casework.register(other, Casework.code().value(), BEFORE));
        program.send(new RecordAddress(client, new Address("Kuja 9 B 2", "33100 Tampere")));
        program.send(new RecordAddress(other, new Address("Kuja 9 B 2", "33100 Tampere")));

        program.bean(SearchTokenRotation.class).renew();

        try (Connection connection = program.bean(DataSource.class).getConnection()) {
            assertThat(SharedAddresses.of(connection, List.of(client.value())))
                    .isEqualTo(Map.of(client.value(), Set.of(other.value())));
        }
    }

    @Test
    void a_client_who_is_registered_or_renamed_while_tokens_are_made_anew_is_found() {
        program.send(Casework.register(client, code.value(), BEFORE));
        CompletableFuture<Void> renewing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 20; i++) {
                program.bean(SearchTokenRotation.class).renew();
            }
        });
        while (!renewing.isDone()) {
            program.send(Casework.register(Casework.client(), Casework.code().value(), BEFORE));
            program.send(new ChangeClientName(client, BEFORE));
            program.send(new ChangeClientName(client, NOW));
        }
        renewing.join();

        former = List.of(BEFORE);
        assertFound();
        assertThat(program.count("client_search where version <> " + version())).isZero();
        assertThat(program.count("client_identity where version <> " + version()))
                .isZero();
    }

    /** An older copy of the database that is given the keys of today has tokens of a key that is destroyed. */
    @Test
    void R30_at_a_start_the_tokens_of_a_key_that_is_gone_are_made_anew_and_who_was_destroyed_since_has_none()
            throws SQLException {
        ClientId gone = Casework.client();
        program.send(Casework.register(client, code.value(), NOW));
        program.send(Casework.register(gone, Casework.code().value(), BEFORE));
        execute("delete from lookup_key where version > 1");
        execute("delete from data_key where key_id = '" + gone + "'");

        program.bean(SearchTokenRotation.class).renewIfOld();

        assertFound();
        assertThat(program.count("client_search where client_id = '" + gone + "'"))
                .isZero();
        assertThat(program.count("client_identity where client_id = '" + gone + "'"))
                .isZero();
        List<String> tokens = tokens();
        program.bean(SearchTokenRotation.class).renewIfOld();
        assertThat(tokens()).as("at the next start").isEqualTo(tokens);
    }

    private void assertFound() {
        SearchTokens tokens = program.searchTokens();
        List<String> expected = new ArrayList<>(List.of(hex(tokens.identityCode(code))));
        ClientValues.of(NOW, code.birthDate(), former, null).forEach(value -> expected.add(hex(tokens.of(value))));
        assertThat(tokens()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> tokens() {
        String ofClient = " where client_id = '" + client + "'";
        return program
                .rows("select encode(token, 'hex') from client_search" + ofClient
                        + " union all select encode(token, 'hex') from client_identity" + ofClient)
                .stream()
                .map(row -> (String) row.getFirst())
                .toList();
    }

    private static int version() {
        return (int)
                program.rows("select max(version) from lookup_key").getFirst().getFirst();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = program.bean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String hex(byte[] token) {
        return HexFormat.of().formatHex(token);
    }
}
