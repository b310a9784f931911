package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.archive.LimitRows;
import fi.luotsi.kernel.archive.LimitRows.Kind;
import fi.luotsi.kernel.archive.LimitRows.Limit;
import fi.luotsi.kernel.casework.ContactLinking.LinkContact;
import fi.luotsi.kernel.casework.ContactLinking.UnlinkContact;
import fi.luotsi.kernel.casework.ProcessingLimits.EndNonDisclosure;
import fi.luotsi.kernel.casework.ProcessingLimits.LiftBan;
import fi.luotsi.kernel.casework.ProcessingLimits.LiftRestriction;
import fi.luotsi.kernel.casework.ProcessingLimits.RestrictProcessing;
import fi.luotsi.kernel.casework.ProcessingLimits.SetBan;
import fi.luotsi.kernel.casework.ProcessingLimits.SetNonDisclosure;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LimitStepTest {

    private final CommandSide program = CommandSide.shared();
    private final ClientId client = Casework.client();
    private final LimitId limit = new LimitId(Ids.next());

    @Test
    void a_limit_is_there_from_its_event_on_and_gone_when_it_ends() {
        program.send(Casework.register(client, null));

        program.send(new SetNonDisclosure(client));
        program.send(new SetBan(client, limit, "service-task", "older-people", null));
        LimitId restriction = new LimitId(Ids.next());
        program.send(new RestrictProcessing(client, restriction, null, "unlawful"));

        assertThat(limits())
                .containsExactlyInAnyOrder(
                        new Limit(client.value(), client.value(), Kind.NON_DISCLOSURE, null, null),
                        new Limit(limit.value(), client.value(), Kind.BAN, null, "older-people"),
                        new Limit(restriction.value(), client.value(), Kind.RESTRICTION, null, null));

        program.send(new EndNonDisclosure(client));
        program.send(new LiftBan(client, limit));
        program.send(new LiftRestriction(client, restriction, "Tiedot oikaistiin"));

        assertThat(limits()).isEmpty();
    }

    @Test
    void a_limit_that_is_rolled_back_limits_nothing() {
        program.send(Casework.register(client, null));

        new TransactionTemplate(program.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            program.send(new SetNonDisclosure(client));
            status.setRollbackOnly();
        });

        assertThat(limits()).isEmpty();
    }

    @Test
    void a_limit_on_one_record_names_one_of_the_clients_own() {
        program.send(Casework.register(client, null));
        EpisodeId episode = Casework.openEpisode(program, client);
        ContactId contact = Casework.contact();
        program.send(Casework.call(contact, Casework.note(), "Ensin"));

        refused(new SetBan(client, limit, "document", null, contact.value()));
        program.send(new LinkContact(contact, client));
        program.send(new SetBan(client, limit, "document", null, contact.value()));
        program.send(new RestrictProcessing(client, new LimitId(Ids.next()), episode.value(), "unlawful"));
        assertThat(limits()).extracting(Limit::record).containsExactlyInAnyOrder(contact.value(), episode.value());

        program.send(new UnlinkContact(contact, "wrong-person", List.of()));
        refused(new RestrictProcessing(client, new LimitId(Ids.next()), contact.value(), "unlawful"));
        refused(new RestrictProcessing(client, new LimitId(Ids.next()), Ids.next(), "unlawful"));
        refused(new RestrictProcessing(client, new LimitId(Ids.next()), client.value(), "unlawful"));
    }

    private void refused(fi.luotsi.kernel.casework.CaseworkCommand command) {
        assertThat(catchThrowableOfType(Refused.class, () -> program.send(command))
                        .refusals())
                .containsExactly(RefusalCode.NOT_FOUND.at("record"));
    }

    private List<Limit> limits() {
        try (Connection connection = program.database().getConnection()) {
            UUID own = client.value();
            return LimitRows.inForce(connection).stream()
                    .filter(each -> each.client().equals(own))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
