package fi.luotsi.commandside.client;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.NOW;
import static fi.luotsi.commandside.decision.Examples.SEARCH;
import static fi.luotsi.commandside.decision.Examples.occurred;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientFacts.ChangeClientMunicipality;
import fi.luotsi.kernel.casework.ClientFacts.ChangeClientName;
import fi.luotsi.kernel.casework.ClientFacts.ClientAddressRecorded;
import fi.luotsi.kernel.casework.ClientFacts.ClientMunicipalityChanged;
import fi.luotsi.kernel.casework.ClientFacts.ClientNameChanged;
import fi.luotsi.kernel.casework.ClientFacts.ClientPreferencesRecorded;
import fi.luotsi.kernel.casework.ClientFacts.GiveNotice;
import fi.luotsi.kernel.casework.ClientFacts.NoticeGiven;
import fi.luotsi.kernel.casework.ClientFacts.RecordAddress;
import fi.luotsi.kernel.casework.ClientFacts.RecordPreferences;
import fi.luotsi.kernel.casework.ClientRegistration.ClientDeathRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ClientRegistration.RecordDeath;
import fi.luotsi.kernel.casework.ClientRegistration.RecordIdentityCode;
import fi.luotsi.kernel.casework.ClientRegistration.RegisterClient;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.Death;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Preferences;
import fi.luotsi.samples.ClientRegisteredBuilder;
import fi.luotsi.samples.RegisterClientBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code here is the published example of the agency that gives them; nobody has it. */
class ClientTest {

    private static final String CODE = "131052-308T";
    private static final LocalDate BORN = LocalDate.of(1952, 10, 13);
    private static final PersonName NAME = new PersonName("Testi", "Henkilö");
    private static final Preferences PREFERENCES = new Preferences("fi", null, "Soitto aamulla");
    private static final Identity IDENTITY = new Identity(new IdentityCode(CODE), BORN);

    @Test
    void a_person_is_registered_with_the_birth_date_of_the_code() {
        given().when(register(CODE, null, PREFERENCES)).then(event("65-74", IDENTITY, PREFERENCES));
    }

    @Test
    void a_code_in_lower_case_is_the_same_code() {
        given().when(register(" 131052-308t ", BORN, null)).then(event("65-74", IDENTITY, null));
    }

    @Test
    void a_birth_date_alone_will_do_and_so_will_neither() {
        given().when(register(null, BORN, null)).then(event("65-74", new Identity(null, BORN), null));
        given().when(register(null, null, null)).then(event("unknown", new Identity(null, null), null));
    }

    @Test
    void a_client_is_registered_once() {
        given(registered(AINO)).when(register(CODE, null, null)).refused(RefusalCode.ALREADY_EXISTS, "clientId");
    }

    @Test
    void the_code_and_the_birth_date_may_not_disagree() {
        given().when(register(CODE, BORN.plusDays(1), null)).refused(RefusalCode.IDENTITY_DISAGREES, "birthDate");
    }

    @Test
    void a_code_that_is_not_right_is_refused() {
        given().when(register("131052-308U", BORN, null)).refused(RefusalCode.INVALID_IDENTITY_CODE, "identityCode");
        given(registered(AINO))
                .when(new RecordIdentityCode(AINO, "131052-308U"))
                .refused(RefusalCode.INVALID_IDENTITY_CODE, "identityCode");
    }

    @Test
    void nobody_is_born_tomorrow() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        given().when(register(null, today.plusDays(1), null)).refused(RefusalCode.IN_THE_FUTURE, "birthDate");
        given().when(register(null, today, null)).then(event("under-18", new Identity(null, today), null));
    }

    @Test
    void a_code_of_tomorrow_is_refused_as_the_code() {
        given().when(register(code("030326A900"), null, null)).refused(RefusalCode.IN_THE_FUTURE, "identityCode");
    }

    @Test
    void nobody_is_born_before_1900() {
        Map<String, String> earliest = Map.of("earliest", "1900-01-01");
        LocalDate first = LocalDate.of(1900, 1, 1);
        given().when(register(null, first.minusDays(1), null)).refused(RefusalCode.TOO_EARLY.at("birthDate", earliest));
        given().when(register(null, first, null)).then(event("85-plus", new Identity(null, first), null));
        given(registered(AINO))
                .when(new RecordIdentityCode(AINO, code("311299+900")))
                .refused(RefusalCode.TOO_EARLY.at("identityCode", earliest));
    }

    @Test
    void a_client_group_is_named_once() {
        given().when(RegisterClientBuilder.builder()
                        .clientId(AINO)
                        .search(SEARCH)
                        .name(NAME)
                        .municipality("536")
                        .clientGroups(List.of("older", "disabled", "older"))
                        .build())
                .refused(RefusalCode.DUPLICATE, "clientGroups[2]");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        given().when(RegisterClientBuilder.builder()
                        .clientId(AINO)
                        .search(SEARCH)
                        .identityCode("x")
                        .birthDate(BORN.plusYears(100))
                        .name(NAME)
                        .municipality("536")
                        .clientGroups(List.of("older", "older"))
                        .build())
                .refused(
                        RefusalCode.DUPLICATE.at("clientGroups[1]"),
                        RefusalCode.IN_THE_FUTURE.at("birthDate"),
                        RefusalCode.INVALID_IDENTITY_CODE.at("identityCode"));
    }

    @ParameterizedTest
    @CsvSource({
        "2008-03-03, under-18",
        "2008-03-02, 18-64",
        "1961-03-03, 18-64",
        "1961-03-02, 65-74",
        "1951-03-03, 65-74",
        "1951-03-02, 75-84",
        "1941-03-03, 75-84",
        "1941-03-02, 85-plus",
        "2026-03-02, under-18"
    })
    void the_age_band_changes_on_the_birthday(LocalDate birthDate, String band) {
        given().when(register(null, birthDate, null)).then(event(band, new Identity(null, birthDate), null));
    }

    @Test
    void the_day_of_the_age_band_is_when_it_happened_in_finland() {
        LocalDate birthDate = LocalDate.of(1951, 1, 10);
        given().when(register(null, birthDate, null), occurred(Instant.parse("2026-01-09T21:59:59Z")))
                .then(event("65-74", new Identity(null, birthDate), null));
        given().when(register(null, birthDate, null), occurred(Instant.parse("2026-01-09T22:00:00Z")))
                .then(event("75-84", new Identity(null, birthDate), null));
    }

    @Test
    void a_person_born_on_29_february_is_a_year_older_on_1_march() {
        LocalDate birthDate = LocalDate.of(2008, 2, 29);
        given().when(register(null, birthDate, null), occurred(Instant.parse("2026-02-28T12:00:00Z")))
                .then(event("under-18", new Identity(null, birthDate), null));
        given().when(register(null, birthDate, null), occurred(Instant.parse("2026-03-01T12:00:00Z")))
                .then(event("18-64", new Identity(null, birthDate), null));
    }

    @Test
    void a_code_that_is_recorded_later_brings_its_birth_date() {
        given(registered(AINO))
                .when(new RecordIdentityCode(AINO, "131052-308t"))
                .then(new ClientIdentityRecorded(AINO, "65-74", Personal.of(IDENTITY)));
    }

    @Test
    void a_name_and_preferences_are_replaced_whole() {
        given(registered(AINO))
                .when(new ChangeClientName(AINO, NAME))
                .then(new ClientNameChanged(AINO, Personal.of(NAME)));
        given(registered(AINO))
                .when(new RecordPreferences(AINO, PREFERENCES))
                .then(new ClientPreferencesRecorded(AINO, Personal.of(PREFERENCES)));
    }

    @Test
    void an_address_is_recorded_until_it_is_no_longer_known() {
        Address address = new Address("Hämeenkatu 1 A 5", "33100 Tampere");
        given(registered(AINO))
                .when(new RecordAddress(AINO, address))
                .then(new ClientAddressRecorded(AINO, Personal.of(address)));
        given(registered(AINO)).when(new RecordAddress(AINO, null)).then(new ClientAddressRecorded(AINO, null));
        given().when(new RecordAddress(AINO, address)).refused(RefusalCode.NOT_FOUND, "clientId");
    }

    @Test
    void a_death_is_recorded_on_a_day_that_can_be_true_and_may_have_been_a_mistake() {
        LocalDate day = LocalDate.of(2026, 2, 27);
        given(registered(AINO))
                .when(new RecordDeath(AINO, day))
                .then(new ClientDeathRecorded(AINO, Personal.of(new Death(day))));
        given(registered(AINO)).when(new RecordDeath(AINO, null)).then(new ClientDeathRecorded(AINO, null));
        given(registered(AINO))
                .when(new RecordDeath(AINO, LocalDate.of(2026, 3, 3)))
                .refused(RefusalCode.IN_THE_FUTURE, "diedOn");
        given().when(new RecordDeath(AINO, day)).refused(RefusalCode.NOT_FOUND, "clientId");
    }

    @Test
    void nobody_dies_before_they_are_born() {
        LocalDate born = LocalDate.of(1960, 5, 5);
        ClientIdentityRecorded identified =
                new ClientIdentityRecorded(AINO, "65-74", Personal.of(new Identity(null, born)));
        given(registered(AINO), identified)
                .when(new RecordDeath(AINO, born.minusDays(1)))
                .refused(RefusalCode.DIED_BEFORE_BIRTH, "diedOn");
        given(registered(AINO), identified)
                .when(new RecordDeath(AINO, born))
                .then(new ClientDeathRecorded(AINO, Personal.of(new Death(born))));
    }

    @Test
    void a_code_of_somebody_who_was_born_after_the_client_died_is_refused() {
        ClientDeathRecorded died = new ClientDeathRecorded(AINO, Personal.of(new Death(LocalDate.of(1952, 10, 12))));
        RecordIdentityCode code = new RecordIdentityCode(AINO, CODE);

        given(registered(AINO), died).when(code).refused(RefusalCode.DIED_BEFORE_BIRTH, "identityCode");
        given(registered(AINO), died, new ClientDeathRecorded(AINO, null))
                .when(code)
                .then(new ClientIdentityRecorded(AINO, "65-74", Personal.of(IDENTITY)));
    }

    @Test
    void recording_the_same_address_again_changes_nothing() {
        given(registered(AINO)).when(new ChangeClientMunicipality(AINO, "536")).changesNothing();
        given(registered(AINO))
                .when(new ChangeClientMunicipality(AINO, "837"))
                .then(new ClientMunicipalityChanged(AINO, "837"));
        given(registered(AINO), new ClientMunicipalityChanged(AINO, "837"))
                .when(new ChangeClientMunicipality(AINO, "837"))
                .changesNothing();
    }

    @Test
    void other_facts_leave_the_municipality_alone() {
        given(registered(AINO), new ClientNameChanged(AINO, Personal.of(NAME)))
                .when(new ChangeClientMunicipality(AINO, "536"))
                .changesNothing();
    }

    @Test
    void R08_a_client_is_told_how_their_data_are_processed_each_time_anew() {
        given(registered(AINO), new NoticeGiven(AINO, "2026-1", "fi"))
                .when(new GiveNotice(AINO, "2026-1", "sv"))
                .then(new NoticeGiven(AINO, "2026-1", "sv"));
        given().when(new GiveNotice(AINO, "2026-1", "sv")).refused(RefusalCode.NOT_FOUND, "clientId");
    }

    @Test
    void nothing_is_recorded_of_one_who_is_not_a_client() {
        given().when(new RecordIdentityCode(AINO, CODE)).refused(RefusalCode.NOT_FOUND, "clientId");
        given().when(new ChangeClientName(AINO, NAME)).refused(RefusalCode.NOT_FOUND, "clientId");
        given().when(new ChangeClientMunicipality(AINO, "536")).refused(RefusalCode.NOT_FOUND, "clientId");
        given().when(new RecordPreferences(AINO, PREFERENCES)).refused(RefusalCode.NOT_FOUND, "clientId");
    }

    @Test
    void identifying_values_are_in_no_text_of_the_events() {
        assertThat(given().when(register(CODE, null, PREFERENCES), occurred(NOW))
                        .events()
                        .toString())
                .doesNotContain(CODE, "1952", "Henkilö", "aamulla");
    }

    private static RegisterClient register(
            @Nullable String code, @Nullable LocalDate birthDate, @Nullable Preferences preferences) {
        return RegisterClientBuilder.builder()
                .clientId(AINO)
                .search(SEARCH)
                .identityCode(code)
                .birthDate(birthDate)
                .name(NAME)
                .municipality("536")
                .clientGroups(List.of("older", "informal-carer"))
                .preferences(preferences)
                .build();
    }

    private static ClientRegistered event(String band, Identity identity, @Nullable Preferences preferences) {
        return ClientRegisteredBuilder.builder()
                .clientId(AINO)
                .search(SEARCH)
                .municipality("536")
                .clientGroups(List.of("older", "informal-carer"))
                .ageBand(band)
                .identity(Personal.of(identity))
                .name(Personal.of(NAME))
                .preferences(preferences == null ? null : Personal.of(preferences))
                .build();
    }

    private static String code(String start) {
        int digits = Integer.parseInt(start.substring(0, 6) + start.substring(7));
        return start + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(digits % 31);
    }
}
