package fi.luotsi.queryside.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.language.Language;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The records that one request may see, and its row in the use log. */
class AccessContextTest extends OnAccessControl {

    @Test
    void a_context_knows_who_asks_why_and_in_which_language() {
        Viewer viewer = viewer(Role.ADVISER);
        AccessContext access = control.access(viewer, REASON, Language.SV);

        assertThat(access.viewer()).isSameAs(viewer);
        assertThat(access.reason()).isEqualTo(REASON);
        assertThat(access.language()).isEqualTo(Language.SV);
        assertThat(access.id()).isNotEqualTo(access(Role.ADVISER).id());
        assertThat(access.scope("Contact")).isEqualTo(Scope.OPEN_MATTER);
        assertThat(access.scope("Nothing")).isEqualTo(Scope.NONE);
    }

    @Test
    void R06_a_telling_that_is_not_allowed_is_logged_as_denied_and_the_viewer_is_answered() {
        AccessContext access = access(Role.ADVISER);

        access.deny("Representative", record, client);

        assertThat(access.log().draft().isToBeLogged()).isTrue();
        assertThat(access.log().use().outcome()).isEqualTo("denied");
        assertThat(access.log().use().ids().denied()).isEqualTo(Map.of("Representative", List.of(record)));
        assertThat(access.log().use().ids().shown()).isEmpty();
        assertThat(access.log().use().clients()).containsExactly(client);
    }

    @Test
    void R26_a_ban_hides_in_another_service_task_and_a_ground_overrides_it_and_is_logged() throws SQLException {
        Viewer viewer = viewer(Role.TEAM_LEAD);
        ProtectedRecord contact = subject("Contact", "nokia");
        Purpose elsewhere = new Purpose("advice-and-guidance", "older-people");
        UUID stranger = Ids.next();
        assertThat(control.access(viewer, elsewhere, Language.SV).isLimited(client))
                .isFalse();
        limit("BAN");

        AccessContext denied = control.access(viewer, elsewhere, Language.SV);
        assertThat(denied.isLimited(client)).isTrue();
        assertThat(denied.isLimited(stranger)).isFalse();
        assertThat(denied.hides(contact)).isTrue();
        assertThat(denied.hidden()).contains(new Hidden(client, null, null, "older-people"));
        assertThat(denied.authorize(contact)).isFalse();
        assertThat(denied.mayActOn(contact)).isFalse();
        assertThat(denied.log().use().ids().shown()).isEmpty();

        AccessContext overridden = control.access(viewer, elsewhere, Language.SV, "703-62");
        assertThat(overridden.hides(contact)).isFalse();
        assertThat(overridden.authorize(contact)).isTrue();
        assertThat(overridden.mayActOn(contact)).isTrue();
        assertThat(overridden.log().use().ids().shown())
                .isEqualTo(Map.of("Contact", List.of(record), "BanOverridden.703-62", List.of(record)));
        assertThat(control.access(viewer, REASON, Language.SV).authorize(contact))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ADVISER, Contact, nokia, true",
        "ADVISER, Contact, sastamala, false",
        "ADVISER, ReferralChain, nokia, true",
        "ADVISER, ReferralChain, sastamala, false",
        "AUDITOR, Contact, sastamala, true",
        "ADMINISTRATOR, Contact, nokia, false",
        "ADVISER, Nothing, nokia, false",
        "SERVICE_COUNSELLOR, Query.searchClients, nokia, false",
        "ADMINISTRATOR, Query.viewer, tietohallinto, false"
    })
    void R20_a_record_is_admitted_where_the_right_to_its_class_reaches_it(
            Role role, String recordClass, String unit, boolean authorized) {
        AccessContext shown = access(role);
        AccessContext acted = access(role);
        AccessContext looked = access(role);

        assertThat(shown.authorize(subject(recordClass, unit))).isEqualTo(authorized);
        assertThat(acted.mayActOn(subject(recordClass, unit))).isEqualTo(authorized);

        assertThat(looked.mayShow(subject(recordClass, unit))).isEqualTo(authorized);
        assertThat(looked.log().draft().isToBeLogged()).isFalse();
        assertThat(looked.authorizeOutcome(subject(recordClass, unit))).isEqualTo(authorized);
        assertThat(looked.log().use().ids().denied()).isEmpty();
        assertThat(looked.log().use().ids().shown())
                .isEqualTo(authorized ? Map.of(recordClass, List.of(record)) : Map.of());

        assertThat(shown.log().draft().isToBeLogged()).isTrue();
        assertThat(shown.log().use().ids().shown())
                .isEqualTo(authorized ? Map.of(recordClass, List.of(record)) : Map.of());
        assertThat(shown.log().use().ids().denied())
                .isEqualTo(authorized ? Map.of() : Map.of(recordClass, List.of(record)));
        assertThat(shown.log().use().outcome()).isEqualTo(authorized ? "answered" : "denied");
        assertThat(shown.log().use().clients()).containsExactly(client);
        assertThat(acted.log().draft().isToBeLogged()).isEqualTo(!authorized);
        assertThat(acted.log().use().ids().shown()).isEmpty();
        assertThat(acted.log().use().outcome()).isEqualTo(authorized ? "answered" : "denied");
        assertThat(acted.log().use().ids().denied())
                .isEqualTo(authorized ? Map.of() : Map.of(recordClass, List.of(record)));
    }

    @ParameterizedTest
    @CsvSource({
        "ADVISER, Mutation.receiveContact, OWN_UNIT",
        "TEAM_LEAD, Mutation.receiveContact, NONE",
        "ADVISER, Mutation.receiveContact.corrects, OWN_UNIT",
        "TEAM_LEAD, Mutation.receiveContact.corrects, OWN_UNIT",
        "AUDITOR, Mutation.receiveContact.corrects, NONE",
        "TEAM_LEAD, Mutation.makeDecision.corrects, NONE"
    })
    void to_put_right_what_a_mutation_recorded_follows_a_right_of_its_own(Role role, String what, Scope scope) {
        assertThat(access(role).scope(what)).isEqualTo(scope);
    }

    @Test
    void R32_what_a_restriction_hides_could_be_acted_on_for_another_purpose() throws SQLException {
        ProtectedRecord contact = subject("Contact", "nokia");
        limit("RESTRICTION");
        AccessContext access = access(Role.TEAM_LEAD);

        assertThat(access.mayShow(contact)).isFalse();
        assertThat(access.mayActOnFor("advice-and-guidance", contact)).isFalse();
        assertThat(access.mayActOnFor("supervision", contact)).isTrue();
        assertThat(access.mayActOnFor("supervision", subject("Contact", "sastamala")))
                .isFalse();
    }

    @Test
    void an_anonymous_record_names_no_client() {
        AccessContext access = access(Role.ADVISER);
        access.authorize(new ProtectedRecord("Contact", record, null, Set.of("nokia"), "service-guidance"));

        assertThat(access.log().use().clients()).isEmpty();
        assertThat(access.log().use().ids().shown()).isEqualTo(Map.of("Contact", List.of(record)));
    }

    @Test
    void entering_an_operation_notes_it_and_tells_its_reach() {
        AccessContext access = access(Role.ADVISER);

        assertThat(access.authorizeOperation("Query.contact")).isEqualTo(Scope.OWN_UNIT);
        assertThat(access.authorizeOperation("Query.searchClients")).isEqualTo(Scope.SEARCH);
        assertThat(access.log().draft().isToBeLogged()).isTrue();
        assertThat(access.log().use().operation()).isEqualTo("Query.contact Query.searchClients");
        assertThat(access.log().use().outcome()).isEqualTo("answered");
    }

    @Test
    void an_open_operation_is_not_logged() {
        AccessContext access = access(Role.ADMINISTRATOR);

        assertThat(access.authorizeOperation("Query.viewer")).isEqualTo(Scope.OPEN);
        assertThat(access.log().draft().isToBeLogged()).isFalse();
        assertThat(access.log().use().operation()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void R20_an_operation_without_a_row_is_refused_and_logged(Role role) {
        AccessContext access = access(role);

        assertThatThrownBy(() -> access.authorizeOperation("Query.everything"))
                .isInstanceOf(Denied.class)
                .hasMessage("Query.everything");
        assertThat(access.log().draft().isToBeLogged()).isTrue();
        assertThat(access.log().use().operation()).isEqualTo("Query.everything");
        assertThat(access.log().use().outcome()).isEqualTo("denied");
    }

    @Test
    void a_named_exception_is_logged_under_its_own_name() {
        AccessContext access = access(Role.ADVISER);
        access.showMinimal("ClientMatch", record, client);

        assertThat(access.log().use().classes()).containsExactly("ClientMatch");
        assertThat(access.log().use().clients()).containsExactly(client);
        assertThat(access.log().use().ids().toString()).isEqualTo("Ids[…]");
    }

    @Test
    void sealed_values_open_and_one_whose_key_is_gone_is_absent() throws SQLException {
        DataKey key = DataKey.random();
        UUID keyId = Ids.next();
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into data_key (key_id, wrapped, record, aggregate_id, retention_class)"
                                + " values (?, ?, 'test', ?, 'guidance')")) {
            insert.setObject(1, keyId);
            insert.setBytes(2, KEYS.wrapped(keyId, key));
            insert.setObject(3, record);
            insert.executeUpdate();
        }
        Personal<Text> here = sealed(key, keyId, "terveisiä");
        Personal<Text> gone = sealed(DataKey.random(), Ids.next(), "poissa");

        Map<Personal<Text>, Text> opened =
                access(Role.ADVISER).open(List.of(here, gone, Personal.of(new Text("tuore"))), Text.class);

        assertThat(opened).containsExactly(Map.entry(here, new Text("terveisiä")));
        assertThat(access(Role.ADVISER).open(List.<Personal<Text>>of(), Text.class))
                .isEmpty();
    }

    private static Personal<Text> sealed(DataKey key, UUID keyId, String text) {
        UUID event = Ids.next();
        byte[] plain = StoredJson.mapper().writeValueAsBytes(new Text(text));
        byte[] blob = key.seal(plain, AssociatedData.of(event, "contact.note-added", "note"));
        return new Personal.Sealed<>(
                event,
                "contact.note-added",
                "note",
                keyId,
                Base64.getUrlEncoder().withoutPadding().encodeToString(blob));
    }
}
