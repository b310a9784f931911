package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.casework.ClientFacts.ChangeClientMunicipality;
import fi.luotsi.kernel.casework.ClientFacts.ChangeClientName;
import fi.luotsi.kernel.casework.ClientFacts.RecordAddress;
import fi.luotsi.kernel.casework.ClientRegistration.RecordIdentityCode;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.keys.SearchTokens;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.search.ClientValues;
import fi.luotsi.kernel.search.SearchValue;
import fi.luotsi.kernel.search.SearchValue.Kind;
import fi.luotsi.samples.RegisterClientBuilder;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientTokensTest {

    private static final PersonName BEFORE = new PersonName("Testi", "Henkilö");
    private static final PersonName AFTER = new PersonName("Testi", "Uusi-Nimi");

    private final CommandSide program = CommandSide.shared();
    private final SearchTokens tokens = program.searchTokens();
    private final ClientId client = Casework.client();
    private final IdentityCode code = Casework.code();

    @Test
    void a_client_is_found_by_code_by_name_and_by_family_name_and_birth_date() {
        program.send(Casework.register(client, code.value(), BEFORE));

        assertThat(byCode(code)).containsExactly(client);
        assertThat(by(Kind.NAME)).containsExactly(whole(BEFORE));
        assertThat(by(Kind.BIRTH)).contains(birth("henkilo", code.birthDate()));
    }

    @Test
    void a_changed_name_is_found_and_the_earlier_one_as_a_former_one() {
        program.send(Casework.register(client, code.value(), BEFORE));

        program.send(new ChangeClientName(client, AFTER));

        assertThat(by(Kind.NAME)).containsExactly(whole(AFTER));
        assertThat(by(Kind.BIRTH)).contains(birth("uusinimi", code.birthDate()));
        assertThat(byCode(code)).containsExactly(client);
    }

    @Test
    void a_code_recorded_later_brings_its_birth_date_to_the_name_of_then() {
        program.send(Casework.register(client, null, BEFORE));
        assertThat(by(Kind.BIRTH)).isEmpty();
        program.send(new ChangeClientName(client, AFTER));

        program.send(new RecordIdentityCode(client, code.value()));

        assertThat(byCode(code)).containsExactly(client);
        assertThat(by(Kind.BIRTH)).contains(birth("uusinimi", code.birthDate()));
    }

    @Test
    void a_birth_date_without_a_code_is_found_too() {
        LocalDate born = LocalDate.of(1941, 2, 3);
        program.send(RegisterClientBuilder.builder()
                .clientId(client)
                .search(Ids.next())
                .birthDate(born)
                .name(BEFORE)
                .municipality("536")
                .clientGroups(List.of("older"))
                .build());

        assertThat(by(Kind.BIRTH)).contains(birth("henkilo", born));
    }

    /** A code that was recorded wrongly belongs to someone else, who must be able to become a client. */
    @Test
    void a_replaced_code_is_free_for_the_person_whose_it_is() {
        program.send(Casework.register(client, code.value()));
        IdentityCode right = Casework.code();

        program.send(new RecordIdentityCode(client, right.value()));

        ClientId owner = Casework.client();
        program.send(Casework.register(owner, code.value()));
        assertThat(byCode(right)).containsExactly(client);
        assertThat(byCode(code)).containsExactly(owner);
    }

    @Test
    void a_code_that_another_client_has_is_taken_however_it_comes() {
        program.send(Casework.register(client, code.value()));
        ClientId other = Casework.client();
        program.send(Casework.register(other, null));

        assertThat(program.refusals(new RecordIdentityCode(other, code.value())))
                .containsExactly(RefusalCode.IDENTITY_CODE_TAKEN.at("identityCode"));
        assertThat(program.refusals(Casework.register(Casework.client(), " " + code.value() + " ")))
                .containsExactly(RefusalCode.IDENTITY_CODE_TAKEN.at("identityCode"));
        assertThat(program.events(other.value())).hasSize(1);
        assertThat(byCode(code)).containsExactly(client);
    }

    @Test
    void a_code_recorded_again_stays_the_clients() {
        program.send(Casework.register(client, code.value()));

        assertThat(program.send(new RecordIdentityCode(client, code.value())).version())
                .isEqualTo(1);
        assertThat(byCode(code)).containsExactly(client);
    }

    @Test
    void an_address_is_one_token_however_it_is_written_and_none_once_it_is_not_known() {
        program.send(Casework.register(client, null));
        program.send(new RecordAddress(client, new Address("Hämeenkatu 1 A 5", "33100 Tampere")));
        assertThat(by(Kind.ADDRESS)).containsExactly(address(" hämeenkatu  1 a 5", "33100  TAMPERE"));

        program.send(new RecordAddress(client, new Address("Kuja 2", "33100 Tampere")));
        assertThat(by(Kind.ADDRESS)).containsExactly(address("Kuja 2", "33100 Tampere"));

        program.send(new RecordAddress(client, null));
        assertThat(by(Kind.ADDRESS)).isEmpty();
        assertThat(by(Kind.NAME)).hasSize(1);
    }

    @Test
    void events_that_do_not_identify_the_client_leave_the_tokens_alone() {
        program.send(Casework.register(client, code.value(), BEFORE));
        List<String> before = by(Kind.NAME);

        program.send(new ChangeClientMunicipality(client, "837"));

        assertThat(by(Kind.NAME)).isEqualTo(before);
    }

    private List<ClientId> byCode(IdentityCode wanted) {
        return program
                .rows("select client_id from client_identity where token = '\\x" + hex(tokens.identityCode(wanted))
                        + "'")
                .stream()
                .map(row -> new ClientId((UUID) row.getFirst()))
                .toList();
    }

    private String whole(PersonName name) {
        return hex(tokens.of(ClientValues.of(name, null, List.of(), null).stream()
                .filter(value -> value.kind() == Kind.NAME)
                .findFirst()
                .orElseThrow()));
    }

    private String address(String street, String locality) {
        return hex(tokens.of(new SearchValue(Kind.ADDRESS, ClientValues.address(new Address(street, locality)))));
    }

    /** A name as it stands beside a birth date: in lower case, without marks on its letters. */
    private String birth(String name, LocalDate born) {
        return hex(tokens.of(new SearchValue(Kind.BIRTH, name + '\n' + born)));
    }

    private List<String> by(Kind kind) {
        return program
                .rows("select encode(token, 'hex') from client_search where kind = '" + kind.stored()
                        + "' and client_id = '" + client + "'")
                .stream()
                .map(row -> (String) row.getFirst())
                .toList();
    }

    private static String hex(byte[] token) {
        return HexFormat.of().formatHex(token);
    }
}
