package fi.luotsi.commandside.access;

import static fi.luotsi.commandside.decision.Examples.NOW;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.AccessGrants.EndAccess;
import fi.luotsi.kernel.casework.AccessGrants.GrantAccess;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.samples.AccessGrantedBuilder;
import fi.luotsi.samples.GrantAccessBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** It is granted by another, from today on or later, and ended once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GrantingAccessTest {

    private static final GrantId GRANT = new GrantId(id(70));
    private static final UUID HELMI = id(71);
    /** The first moment of the day in Finland. */
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T22:00:00Z");

    private static final Instant SUMMER = Instant.parse("2026-06-01T00:00:00Z");

    private static GrantAccess grant(@Nullable Instant from, @Nullable Instant until) {
        return grant(HELMI, "adviser", List.of("service-guidance", "older-people"), from, until);
    }

    private static GrantAccess grant(
            UUID person, String role, List<String> tasks, @Nullable Instant from, @Nullable Instant until) {
        return GrantAccessBuilder.builder()
                .grantId(GRANT)
                .person(person)
                .name("Helmi Pöllölä")
                .grounds("Uusi työntekijä")
                .role(role)
                .unit("nokia")
                .serviceTasks(tasks)
                .validFrom(from)
                .validUntil(until)
                .build();
    }

    private static AccessGranted granted(Instant from, @Nullable Instant until) {
        return AccessGrantedBuilder.builder()
                .grantId(GRANT)
                .person(HELMI)
                .role("adviser")
                .unit("nokia")
                .serviceTasks(List.of("service-guidance", "older-people"))
                .validFrom(from)
                .validUntil(until)
                .name(text("Helmi Pöllölä"))
                .grounds(text("Uusi työntekijä"))
                .build();
    }

    @Test
    void R21_a_grant_names_person_role_unit_and_tasks_and_its_holders_name_is_sealed() {
        given().when(grant(NOW, SUMMER)).then(granted(NOW, SUMMER));
    }

    @Test
    void without_a_beginning_it_begins_now_and_without_an_end_it_stays() {
        given().when(grant(null, null)).then(granted(NOW, null));
    }

    @Test
    void it_may_begin_with_the_day_but_not_before_it() {
        given().when(grant(MIDNIGHT, null)).then(granted(MIDNIGHT, null));
        given().when(grant(MIDNIGHT.minusMillis(1), null))
                .refused(RefusalCode.TOO_EARLY.at("validFrom", Map.of("earliest", "2026-03-02")));
    }

    @Test
    void it_ends_after_it_begins_and_after_now() {
        given().when(grant(SUMMER, SUMMER)).refused(RefusalCode.ENDS_BEFORE_IT_BEGINS, "validUntil");
        given().when(grant(MIDNIGHT, NOW)).refused(RefusalCode.ENDS_BEFORE_IT_BEGINS, "validUntil");
        given().when(grant(MIDNIGHT, NOW.plus(Duration.ofMillis(1))))
                .then(granted(MIDNIGHT, NOW.plus(Duration.ofMillis(1))));
    }

    @Test
    void R21_nobody_grants_access_to_themselves() {
        given().when(grant(WORKER.id(), "adviser", List.of("service-guidance"), null, null))
                .refused(RefusalCode.GRANT_TO_ONESELF, "person");
    }

    @Test
    void nobody_is_granted_the_programs_own_role() {
        given().when(grant(HELMI, "system", List.of("service-guidance"), null, null))
                .refused(RefusalCode.UNKNOWN_CODE.at("role", Map.of("list", "role")));
    }

    @Test
    void a_task_is_named_once_and_all_that_is_wrong_is_told_at_once() {
        given().when(grant(WORKER.id(), "adviser", List.of("older-people", "older-people"), null, NOW))
                .refused(
                        RefusalCode.DUPLICATE.at("serviceTasks[1]"),
                        RefusalCode.GRANT_TO_ONESELF.at("person"),
                        RefusalCode.ENDS_BEFORE_IT_BEGINS.at("validUntil"));
    }

    @Test
    void a_grant_is_ended_with_its_reason_and_only_once() {
        given(granted(NOW, SUMMER)).when(new EndAccess(GRANT, "work-ended")).then(new AccessEnded(GRANT, "work-ended"));
        given(granted(NOW, SUMMER), new AccessEnded(GRANT, "work-ended"))
                .when(new EndAccess(GRANT, "mistake"))
                .refused(RefusalCode.ALREADY_ENDED, "grantId");
    }

    @Test
    void a_grant_is_given_once_and_one_that_was_not_given_cannot_end() {
        given(granted(NOW, null)).when(grant(null, null)).refused(RefusalCode.ALREADY_EXISTS, "grantId");
        given().when(new EndAccess(GRANT, "mistake")).refused(RefusalCode.NOT_FOUND, "grantId");
    }
}
