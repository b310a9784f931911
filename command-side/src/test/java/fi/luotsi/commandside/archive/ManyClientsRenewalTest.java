package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.append.Append;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.samples.ClientRegisteredBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Registrations go on while the tokens of many clients are made anew. {@code -Dluotsi.clients=100000} takes some minutes, and prints how
 * long the renewal took and the slowest of the registrations meanwhile, beside the slowest without.
 */
class ManyClientsRenewalTest {

    private static final int CLIENTS = Integer.getInteger("luotsi.clients", 500);
    private static final int AT_ONCE = 250;
    private static final List<String> GIVEN = List.of("Anna Maria", "Väinö", "Helmi Kaarina", "Olavi", "Aino-Liisa");
    private static final List<String> FAMILY = List.of("Yläsaari", "Öhman", "Mäki-Lahti", "Koivulehto", "von Essen");

    @Test
    void registrations_go_on_while_all_tokens_are_made_anew() throws SQLException {
        try (CommandSide program = CommandSide.alone()) {
            long start = System.nanoTime();
            for (int first = 0; first < CLIENTS; first += AT_ONCE) {
                registered(program, first, Math.min(first + AT_ONCE, CLIENTS));
            }
            Duration recorded = Duration.ofNanos(System.nanoTime() - start);
            List<Duration> before = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                before.add(registration(program));
            }
            long rows = program.count("client_search");
            long begun = System.nanoTime();
            CompletableFuture<Duration> renewing = CompletableFuture.supplyAsync(() -> {
                program.bean(SearchTokenRotation.class).renew();
                return Duration.ofNanos(System.nanoTime() - begun);
            });
            List<Duration> meanwhile = new ArrayList<>();
            do {
                meanwhile.add(registration(program));
            } while (!renewing.isDone());

            System.out.printf(
                    "%d clients with %d tokens, recorded in %s: renewed in %s, %d registrations meanwhile, the slowest %s; before %s%n",
                    CLIENTS,
                    rows,
                    recorded,
                    renewing.join(),
                    meanwhile.size(),
                    Collections.max(meanwhile),
                    Collections.max(before));
            assertThat(program.rows("select count(distinct version) from client_search"))
                    .isEqualTo(List.of(List.of(1L)));
            assertThat(program.rows("select count(distinct client_id) from client_search"))
                    .isEqualTo(List.of(List.of((long) CLIENTS + before.size() + meanwhile.size())));
            if (CLIENTS > 10_000) {
                assertThat(Collections.max(meanwhile)).isLessThan(Duration.ofSeconds(2));
            }
        }
    }

    private static Duration registration(CommandSide program) {
        long begun = System.nanoTime();
        program.send(Casework.register(Casework.client(), Casework.code().value()));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void registered(CommandSide program, int first, int end) throws SQLException {
        Append append = program.bean(Append.class);
        try (Connection connection = program.bean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            for (int n = first; n < end; n++) {
                CaseworkEvent event = ClientRegisteredBuilder.builder()
                        .clientId(new ClientId(Ids.next()))
                        .search(Ids.next())
                        .municipality("536")
                        .clientGroups(List.of("older"))
                        .ageBand("75-84")
                        .identity(Personal.of(
                                new Identity(null, LocalDate.of(1940, 1, 1).plusDays(n % 10_000))))
                        .name(Personal.of(new PersonName(GIVEN.get(n % 5), FAMILY.get(n / 5 % 5))))
                        .build();
                append.write(connection, List.of(new Envelope(Ids.next(), event.aggregateId(), 0, METADATA, event)));
            }
            connection.commit();
        }
    }

    private static final Metadata METADATA = new Metadata(
            new Actor(new UUID(0x0198_d100_0000_7000L, 0x8000_0000_0000_0001L), "adviser", "tampere-keskusta"),
            "advice-and-guidance",
            "812/2000",
            "service-guidance",
            "Pirkanmaan hyvinvointialue",
            "Pirkanmaan hyvinvointialue",
            Instant.parse("2026-03-02T07:15:00Z"),
            Instant.parse("2026-03-02T07:15:00Z"),
            new UUID(0x0198_d100_0000_7000L, 0x8000_0000_0000_0002L),
            new UUID(0x0198_d100_0000_7000L, 0x8000_0000_0000_0003L));
}
