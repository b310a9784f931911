package fi.luotsi.queryside.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records that a matter of the unit with a client opens, and those that it does not. */
class OpenMatterAccessTest extends OnAccessControl {

    private static final Instant RECENT = NOW.minus(Duration.ofDays(30)).plusMillis(1);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30));

    @ParameterizedTest
    @CsvSource({
        "ADVISER, true, , true",
        "ADVISER, false, recent, true",
        "ADVISER, false, long ago, false",
        "ADVISER, false, , false",
        "SERVICE_COUNSELLOR, false, , false",
        "TEAM_LEAD, false, , true",
        "AUDITOR, false, , true",
        "ADMINISTRATOR, true, , false"
    })
    void R21_a_clients_records_are_open_while_the_unit_has_a_matter_with_them(
            Role role, boolean open, @Nullable String when, boolean authorized) {
        matter("nokia", open, when == null ? null : when.equals("recent") ? RECENT : LONG_AGO);

        for (String recordClass : List.of("Contact", "Episode")) {
            assertThat(access(role)
                            .authorize(new ProtectedRecord(
                                    recordClass, record, client, Set.of("nokia"), "service-guidance")))
                    .as(recordClass)
                    .isEqualTo(authorized);
        }
        ProtectedRecord chain =
                new ProtectedRecord("ReferralChain", record, client, Set.of("nokia"), "service-guidance");
        assertThat(access(role).authorize(chain)).isEqualTo(role != Role.ADMINISTRATOR);
        assertThat(access(role).admitInFull(chain)).isEqualTo(authorized);
        assertThat(access(role).isShownInFull(chain)).isEqualTo(authorized || role == Role.ADMINISTRATOR);
        assertThat(access(role).authorize(new ProtectedRecord("Client", client, client, Set.of(), "service-guidance")))
                .isEqualTo(authorized);
        assertThat(access(role).mayActOn(new ProtectedRecord("Client", client, client, Set.of(), "service-guidance")))
                .isEqualTo(authorized);
        for (String recordClass : List.of("Client", "Episode", "ReferralChain")) {
            assertThat(access(role)
                            .clientsWithin(recordClass)
                            .map(clients -> clients.contains(client))
                            .orElse(true))
                    .as("a list of each %s", recordClass)
                    .isEqualTo(authorized);
        }
        assertThat(access(role).hasMatterWith(client)).isEqualTo(open || "recent".equals(when));
        assertThat(access(role).openClients().contains(client)).isEqualTo(open || "recent".equals(when));
    }

    @Test
    void R21_a_matter_of_another_unit_opens_nothing_and_an_anonymous_record_needs_none() {
        matter("sastamala", true, null);

        assertThat(access(Role.ADVISER)
                        .authorize(new ProtectedRecord("Client", client, client, Set.of(), "service-guidance")))
                .isFalse();
        assertThat(access(Role.TEAM_LEAD)
                        .authorize(new ProtectedRecord("Client", client, client, Set.of(), "service-guidance")))
                .isFalse();
        assertThat(access(Role.ADVISER)
                        .authorize(new ProtectedRecord("Episode", record, client, Set.of("nokia"), "service-guidance")))
                .isFalse();
        assertThat(access(Role.ADVISER)
                        .authorize(new ProtectedRecord("Contact", record, null, Set.of("nokia"), "service-guidance")))
                .isTrue();
        assertThat(access(Role.ADVISER)
                        .authorize(
                                new ProtectedRecord("Contact", record, null, Set.of("sastamala"), "service-guidance")))
                .isFalse();
    }

    @Test
    void R21_the_request_that_closes_a_matter_still_shows_its_outcome_and_the_next_does_not() {
        matter("nokia", true, null);
        AccessContext closing = access(Role.SERVICE_COUNSELLOR);
        ProtectedRecord episode = new ProtectedRecord("Episode", record, client, Set.of("nokia"), "service-guidance");
        assertThat(closing.mayActOn(episode)).isTrue();
        UUID chain = Ids.next();
        closing.actedOn(chain);
        noMatter();

        assertThat(closing.authorize(episode)).isTrue();
        assertThat(closing.admitInFull(
                        new ProtectedRecord("ReferralChain", chain, client, Set.of("nokia"), "service-guidance")))
                .isTrue();
        assertThat(closing.log().use().ids().shown().keySet()).containsExactly("Episode", "ReferralChain");
        assertThat(access(Role.SERVICE_COUNSELLOR).authorize(episode)).isFalse();
        assertThat(access(Role.SERVICE_COUNSELLOR).mayActOn(episode)).isFalse();
        assertThat(access(Role.TEAM_LEAD).mayActOn(episode)).isTrue();
    }

    @Test
    void announced_records_are_looked_up_once() {
        matter("nokia", true, null);
        for (Role role : List.of(Role.ADVISER, Role.TEAM_LEAD)) {
            AccessContext access = access(role);
            access.prefetch("Client", List.of(client, record));
            noMatter();

            assertThat(access.authorize(new ProtectedRecord("Client", client, client, Set.of(), "service-guidance")))
                    .isTrue();
            assertThat(access.authorize(new ProtectedRecord("Client", record, record, Set.of(), "service-guidance")))
                    .isFalse();
        }
    }

    @Test
    void R21_a_record_that_changed_with_another_is_shown_though_no_matter_is_open_with_its_client() {
        ProtectedRecord episode = subject("Episode", "nokia");
        noMatter();
        AccessContext changed = access(Role.ADVISER);
        changed.actedOn(episode.id());

        assertThat(changed.authorize(episode)).isTrue();
        assertThat(access(Role.ADVISER).authorize(episode)).isFalse();
    }
}
