package fi.luotsi.commandside.client;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.SEARCH;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ClientFacts.ClientMunicipalityChanged;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.casework.ClientRepresentatives.AddRepresentative;
import fi.luotsi.kernel.casework.ClientRepresentatives.EndGuardianBan;
import fi.luotsi.kernel.casework.ClientRepresentatives.EndRepresentation;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanEnded;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanRefused;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanSet;
import fi.luotsi.kernel.casework.ClientRepresentatives.RefuseGuardianBan;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentationEnded;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentativeAdded;
import fi.luotsi.kernel.casework.ClientRepresentatives.SetGuardianBan;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.RepresentativeId;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.samples.AddRepresentativeBuilder;
import fi.luotsi.samples.ClientRegisteredBuilder;
import fi.luotsi.samples.RepresentativeAddedBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepresentingAClientTest {

    private static final RepresentativeId OLLI = new RepresentativeId(id(70));
    private static final LimitId BAN = new LimitId(id(71));
    private static final LimitId OTHER_BAN = new LimitId(id(72));
    private static final PersonName NAME = new PersonName("Olli", "Esimerkki");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final List<String> SCOPE = List.of("guidance", "contacts");

    @ParameterizedTest
    @ValueSource(strings = {"guardian", "legal-guardian", "continuing-power", "authorised"})
    void R06_a_representative_has_a_type_a_scope_and_a_time(String type) {
        given(registered(AINO))
                .when(add(type, MARCH, MARCH.plusDays(30), null))
                .then(added(type, MARCH, MARCH.plusDays(30), null));
        given(registered(AINO)).when(add(type, MARCH, MARCH, " ")).then(added(type, MARCH, MARCH, null));
        given(registered(AINO)).when(add(type, MARCH, null, null)).then(added(type, MARCH, null, null));
    }

    @Test
    void R06_a_close_person_is_told_by_a_consent_that_can_be_found_again() {
        given(registered(AINO))
                .when(add("close-person", MARCH, null, "lomake 7"))
                .then(added("close-person", MARCH, null, "lomake 7"));
        given(registered(AINO))
                .when(add("close-person", MARCH, null, " "))
                .refused(RefusalCode.CONSENT_REFERENCE_MISSING, "consentReference");
        given(registered(AINO))
                .when(add("legal-guardian", MARCH, null, "lomake 7"))
                .refused(RefusalCode.NOT_ALLOWED_HERE, "consentReference");
    }

    @Test
    void a_mandate_does_not_end_before_it_begins() {
        given(registered(AINO))
                .when(add("authorised", MARCH, MARCH.minusDays(1), null))
                .refused(RefusalCode.VALID_UNTIL_BEFORE_FROM, "validUntil");
    }

    @Test
    void a_class_of_information_is_named_once() {
        given(registered(AINO))
                .when(AddRepresentativeBuilder.builder()
                        .clientId(AINO)
                        .representativeId(OLLI)
                        .type("authorised")
                        .scope(List.of("guidance", "guidance"))
                        .validFrom(MARCH)
                        .name(NAME)
                        .build())
                .refused(RefusalCode.DUPLICATE, "scope[1]");
        given(minor())
                .when(new SetGuardianBan(AINO, BAN, List.of("guidance", "guidance")))
                .refused(RefusalCode.DUPLICATE, "classes[1]");
    }

    @Test
    void an_adult_has_no_guardians() {
        given(adult()).when(add("guardian", MARCH, null, null)).refused(RefusalCode.NOT_A_MINOR, "type");
        given(adult()).when(add("legal-guardian", MARCH, null, null)).then(added("legal-guardian", MARCH, null, null));
        given(adult(), new ClientMunicipalityChanged(AINO, "837"))
                .when(add("guardian", MARCH, null, null))
                .refused(RefusalCode.NOT_A_MINOR, "type");
        given(registered(AINO), identified(LocalDate.of(1955, 6, 7)))
                .when(add("guardian", MARCH, null, null))
                .refused(RefusalCode.NOT_A_MINOR, "type");
        given(minor()).when(add("guardian", MARCH, null, null)).then(added("guardian", MARCH, null, null));
    }

    @Test
    void one_who_was_a_minor_when_registered_is_of_age_from_their_eighteenth_birthday_on() {
        ClientRegistered ofAgeToday = born(LocalDate.of(2008, 3, 2));
        ClientRegistered ofAgeTomorrow = born(LocalDate.of(2008, 3, 3));

        given(ofAgeToday).when(add("guardian", MARCH, null, null)).refused(RefusalCode.NOT_A_MINOR, "type");
        given(ofAgeToday).when(new SetGuardianBan(AINO, BAN, SCOPE)).refused(RefusalCode.NOT_A_MINOR, "clientId");
        given(ofAgeTomorrow).when(add("guardian", MARCH, null, null)).then(added("guardian", MARCH, null, null));
        given(ofAgeTomorrow).when(new SetGuardianBan(AINO, BAN, SCOPE)).then(new GuardianBanSet(AINO, BAN, SCOPE));
    }

    @Test
    void an_id_is_used_once_and_is_not_the_clients_own() {
        given(registered(AINO), added("authorised", MARCH, null, null))
                .when(add("authorised", MARCH, null, null))
                .refused(RefusalCode.ALREADY_EXISTS, "representativeId");
        given(registered(AINO), added("authorised", MARCH, null, null), new RepresentationEnded(AINO, OLLI))
                .when(add("authorised", MARCH, null, null))
                .refused(RefusalCode.ALREADY_EXISTS, "representativeId");
        given(registered(AINO))
                .when(AddRepresentativeBuilder.builder()
                        .clientId(AINO)
                        .representativeId(new RepresentativeId(AINO.value()))
                        .type("authorised")
                        .scope(SCOPE)
                        .validFrom(MARCH)
                        .name(NAME)
                        .build())
                .refused(RefusalCode.ALREADY_EXISTS, "representativeId");
        given(minor(), new GuardianBanSet(AINO, BAN, SCOPE))
                .when(new SetGuardianBan(AINO, BAN, SCOPE))
                .refused(RefusalCode.ALREADY_EXISTS, "banId");
    }

    @Test
    void a_representation_ends_once() {
        given(registered(AINO), added("authorised", MARCH, null, null))
                .when(new EndRepresentation(AINO, OLLI))
                .then(new RepresentationEnded(AINO, OLLI));
        given(registered(AINO), added("authorised", MARCH, null, null), new RepresentationEnded(AINO, OLLI))
                .when(new EndRepresentation(AINO, OLLI))
                .refused(RefusalCode.NO_LONGER_IN_FORCE, "representativeId");
        given(registered(AINO))
                .when(new EndRepresentation(AINO, OLLI))
                .refused(RefusalCode.NOT_FOUND, "representativeId");
    }

    @Test
    void R07_a_minors_ban_on_telling_their_guardians_is_set_and_ended() {
        given(minor()).when(new SetGuardianBan(AINO, BAN, SCOPE)).then(new GuardianBanSet(AINO, BAN, SCOPE));
        given(minor(), new GuardianBanSet(AINO, BAN, SCOPE))
                .when(new EndGuardianBan(AINO, BAN))
                .then(new GuardianBanEnded(AINO, BAN));
        given(minor(), new GuardianBanSet(AINO, BAN, SCOPE), new GuardianBanEnded(AINO, BAN))
                .when(new EndGuardianBan(AINO, BAN))
                .refused(RefusalCode.NO_LONGER_IN_FORCE, "banId");
        given(minor(), new GuardianBanSet(AINO, BAN, SCOPE))
                .when(new EndGuardianBan(AINO, OTHER_BAN))
                .refused(RefusalCode.NOT_FOUND, "banId");
    }

    @Test
    void R07_a_ban_is_refused_with_grounds_and_then_never_was_in_force() {
        GuardianBanRefused refused =
                new GuardianBanRefused(AINO, BAN, SCOPE, "against-interest", text("Hoito vaarantuisi"));
        given(minor())
                .when(new RefuseGuardianBan(AINO, BAN, SCOPE, "against-interest", "Hoito vaarantuisi"))
                .then(refused);
        given(minor(), refused).when(new EndGuardianBan(AINO, BAN)).refused(RefusalCode.NO_LONGER_IN_FORCE, "banId");
        given(minor(), refused)
                .when(new RefuseGuardianBan(AINO, BAN, SCOPE, "against-interest", "Sama"))
                .refused(RefusalCode.ALREADY_EXISTS, "banId");
    }

    @Test
    void R07_only_a_minor_forbids() {
        given(adult()).when(new SetGuardianBan(AINO, BAN, SCOPE)).refused(RefusalCode.NOT_A_MINOR, "clientId");
        given(adult())
                .when(new RefuseGuardianBan(AINO, BAN, SCOPE, "against-interest", "Ei"))
                .refused(RefusalCode.NOT_A_MINOR, "clientId");
        given(registered(AINO)).when(new SetGuardianBan(AINO, BAN, SCOPE)).then(new GuardianBanSet(AINO, BAN, SCOPE));
    }

    @Test
    void nothing_is_recorded_of_one_who_is_not_a_client() {
        given().when(add("authorised", MARCH, null, null)).refused(RefusalCode.NOT_FOUND, "clientId");
        given().when(new SetGuardianBan(AINO, BAN, SCOPE)).refused(RefusalCode.NOT_FOUND, "clientId");
    }

    @Test
    void a_representative_is_sealed_under_a_key_of_their_own() {
        RepresentativeAdded event = added("authorised", MARCH, null, null);

        assertThat(event.keyId()).isEqualTo(OLLI.value());
        assertThat(event.toString()).doesNotContain("Olli", "Esimerkki");
    }

    private static AddRepresentative add(
            String type, LocalDate from, @Nullable LocalDate until, @Nullable String consent) {
        return AddRepresentativeBuilder.builder()
                .clientId(AINO)
                .representativeId(OLLI)
                .type(type)
                .scope(SCOPE)
                .validFrom(from)
                .validUntil(until)
                .name(NAME)
                .consentReference(consent)
                .build();
    }

    private static RepresentativeAdded added(
            String type, LocalDate from, @Nullable LocalDate until, @Nullable String consent) {
        return RepresentativeAddedBuilder.builder()
                .clientId(AINO)
                .representativeId(OLLI)
                .type(type)
                .scope(SCOPE)
                .validFrom(from)
                .validUntil(until)
                .representative(Personal.of(NAME))
                .consentReference(consent == null ? null : text(consent))
                .build();
    }

    private static ClientRegistered minor() {
        return born(LocalDate.of(2010, 6, 7));
    }

    private static ClientRegistered adult() {
        return born(LocalDate.of(1990, 6, 7));
    }

    /** The band is of the day of registration, of which nothing here depends. */
    private static ClientRegistered born(LocalDate birthDate) {
        return ClientRegisteredBuilder.builder()
                .clientId(AINO)
                .search(SEARCH)
                .municipality("536")
                .clientGroups(List.of("other"))
                .ageBand("under-18")
                .identity(Personal.of(new Identity(null, birthDate)))
                .name(Personal.of(NAME))
                .build();
    }

    private static ClientIdentityRecorded identified(LocalDate birthDate) {
        return new ClientIdentityRecorded(AINO, "under-18", Personal.of(new Identity(null, birthDate)));
    }
}
