package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.contact.Call;
import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.casework.AccessGrants;
import fi.luotsi.kernel.casework.Aggregate;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientRegistration.RecordDeath;
import fi.luotsi.kernel.casework.ContactLinking.LinkContact;
import fi.luotsi.kernel.casework.ContactLinking.UnlinkContact;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.Emergencies;
import fi.luotsi.kernel.casework.EpisodeHearing.ExplainOptions;
import fi.luotsi.kernel.casework.EpisodeHearing.InitiateMatter;
import fi.luotsi.kernel.casework.EpisodeHearing.RecordOpinion;
import fi.luotsi.kernel.casework.EpisodeHearing.ScreenUrgency;
import fi.luotsi.kernel.casework.EpisodeLifecycle.CloseEpisode;
import fi.luotsi.kernel.casework.EpisodeLifecycle.OpenEpisode;
import fi.luotsi.kernel.casework.EpisodeLifecycle.ReopenEpisode;
import fi.luotsi.kernel.casework.EpisodePlanning.WaivePlan;
import fi.luotsi.kernel.casework.ReferralOutcome;
import fi.luotsi.kernel.casework.RightsRequests;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.retention.RetentionClass;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.samples.GrantAccessBuilder;
import fi.luotsi.samples.ReceiveRightsRequestBuilder;
import fi.luotsi.samples.SendReferralBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R29: how long each record is kept, as its events leave it. Days are the last ones on which it is kept. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetentionTest {

    private static final String NEVER = "null";

    private final CommandSide program = CommandSide.shared();
    private final ClientId client = Casework.client();
    private final ContactId contact = Casework.contact();

    /** The last day of a record that was closed at a moment, in Finland. */
    @ParameterizedTest
    @CsvSource({
        "2025-11-03T10:00:00Z, 2035-11-03",
        // just before and after midnight in Helsinki, in winter and in summer
        "2025-01-15T21:59:59Z, 2035-01-15",
        "2025-01-15T22:00:00Z, 2035-01-16",
        "2025-07-15T20:59:59Z, 2035-07-15",
        "2025-07-15T21:00:00Z, 2035-07-16",
        // the nights when the clocks change
        "2025-03-29T22:30:00Z, 2035-03-30",
        "2025-10-26T21:59:59Z, 2035-10-26",
        "2025-12-31T22:00:00Z, 2036-01-01",
        // ten years after a leap day there is none
        "2024-02-29T10:00:00Z, 2034-02-28"
    })
    void R29_guidance_is_kept_for_ten_years_from_its_closing(String closed, LocalDate until) {
        EpisodeId episode = closed("service-guidance", Instant.parse(closed));

        assertThat(kept(episode.value())).containsExactly("guidance", until.toString());
    }

    @Test
    void R29_an_open_episode_has_no_last_day_and_a_reopened_one_loses_it_until_it_is_closed_again() {
        EpisodeId episode = opened("service-guidance");
        assertThat(kept(episode.value())).containsExactly("guidance", NEVER);

        close(episode, "service-guidance", Instant.parse("2024-05-05T10:00:00Z"));
        assertThat(kept(episode.value())).containsExactly("guidance", "2034-05-05");
        program.send(new ReopenEpisode(episode, "closed-by-mistake"));
        assertThat(kept(episode.value())).containsExactly("guidance", NEVER);

        program.send(new ScreenUrgency(episode, "not-urgent", "Asiat kunnossa"));
        send(new CloseEpisode(episode, "helped-on-site", null, "well"), "service-guidance", "2025-06-06T10:00:00Z");
        assertThat(kept(episode.value())).containsExactly("guidance", "2035-06-06");
    }

    @Test
    void R29_records_of_disability_services_are_all_kept_for_ten_years_from_the_last_closing() {
        EpisodeId first = closed("disability-services", Instant.parse("2020-05-05T10:00:00Z"));
        assertThat(kept(first.value())).containsExactly("disability-services", "2030-05-05");

        EpisodeId second = opened("disability-services");
        assertThat(kept(first.value())).as("the need has come back").containsExactly("disability-services", NEVER);

        close(second, "disability-services", Instant.parse("2025-06-06T10:00:00Z"));
        EpisodeId other = closed("service-guidance", Instant.parse("2021-01-01T10:00:00Z"));
        assertThat(kept(first.value())).containsExactly("disability-services", "2035-06-06");
        assertThat(kept(second.value())).containsExactly("disability-services", "2035-06-06");
        assertThat(kept(other.value())).containsExactly("guidance", "2031-01-01");
    }

    @Test
    void R29_an_anonymous_contact_is_kept_shortly_and_a_clients_for_ten_years_with_all_its_notes() {
        program.send(Casework.register(client, null));
        Instant received = Instant.parse("2025-08-31T10:00:00Z");
        program.send(Call.of(contact)
                .at(received, received, received)
                .noted(Casework.note(), "Ensin")
                .command());
        assertThat(all(contact.value())).containsExactly(List.of("contact-anonymous", "2026-02-28"));

        send(new LinkContact(contact, client), "service-guidance", "2025-09-09T10:00:00Z");
        program.send(new AddContactNote(contact, Casework.note(), "Sitten"));
        assertThat(all(contact.value())).containsExactly(List.of("contact-linked", "2035-09-09"));

        program.send(new UnlinkContact(contact, "wrong-person", List.of()));
        assertThat(all(contact.value())).containsExactly(List.of("contact-anonymous", "2026-02-28"));
    }

    @Test
    void R29_basic_data_are_kept_for_two_years_after_a_death_which_may_have_been_recorded_by_mistake() {
        program.send(Casework.register(client, null));
        assertThat(kept(client.value())).containsExactly("client-basic", NEVER);

        program.send(new RecordDeath(client, LocalDate.parse("2024-02-29")));
        assertThat(kept(client.value())).containsExactly("client-basic", "2026-02-28");

        program.send(new RecordDeath(client, null));
        assertThat(kept(client.value())).containsExactly("client-basic", NEVER);
    }

    @Test
    void R29_a_referral_is_counted_from_its_end_and_one_that_nobody_receives_from_its_telling() {
        program.send(Casework.register(client, null));
        Instant received = Instant.parse("2026-01-01T10:00:00Z");
        send(Call.of(contact).at(received, received, received).command(), "service-guidance", received.toString());
        ReferralId anonymous = signposted("2026-01-10T10:00:00Z");
        assertThat(kept(anonymous.value())).containsExactly("referral-anonymous", "2026-07-10");

        program.send(new LinkContact(contact, client));
        ReferralId clients = signposted("2026-01-11T10:00:00Z");
        assertThat(kept(clients.value())).containsExactly("referral", "2036-01-11");
        send(new ReferralOutcome.ConfirmServiceReceived(clients), "service-guidance", "2026-02-12T10:00:00Z");
        assertThat(kept(clients.value())).containsExactly("referral", "2036-02-12");

        ReferralId within = new ReferralId(Ids.next());
        program.send(SendReferralBuilder.builder()
                .referralId(within)
                .origin(new Origin(null, opened("service-guidance"), null))
                .kind("within-register")
                .targetCategory("client-guidance")
                .targetUnit("tampere-keskusta")
                .target("Asiakasohjaus")
                .build());
        assertThat(kept(within.value())).containsExactly("referral", NEVER);
    }

    @Test
    void R29_correspondence_is_kept_for_three_years_from_its_answer_and_the_register_of_users_for_twelve() {
        program.send(Casework.register(client, null));
        RightsRequestId request = new RightsRequestId(Ids.next());
        program.send(ReceiveRightsRequestBuilder.builder()
                .requestId(request)
                .clientId(client)
                .kind("document")
                .form("written")
                .applicant("self")
                .receivedOn(LocalDate.parse("2026-02-02"))
                .asked("Päätös")
                .build());
        assertThat(kept(request.value())).containsExactly("rights-request", NEVER);
        send(
                new RightsRequests.WithdrawRightsRequest(request, "client-withdrew"),
                "service-guidance",
                "2026-02-03T10:00:00Z");
        assertThat(kept(request.value())).containsExactly("rights-request", "2029-02-03");
        program.send(new RightsRequests.ReopenRightsRequest(request, "client-returned"));
        assertThat(kept(request.value())).containsExactly("rights-request", NEVER);

        GrantId grant = new GrantId(Ids.next());
        program.send(GrantAccessBuilder.builder()
                .grantId(grant)
                .person(Ids.next())
                .name("Testi Henkilö")
                .grounds("Uusi työntekijä")
                .role("adviser")
                .unit("nokia")
                .serviceTasks(List.of("service-guidance"))
                .build());
        assertThat(kept(grant.value())).containsExactly("access-rights", NEVER);
        send(new AccessGrants.EndAccess(grant, "work-ended"), "service-guidance", "2026-02-04T10:00:00Z");
        assertThat(kept(grant.value())).containsExactly("access-rights", "2038-02-04");

        EmergencyId emergency = new EmergencyId(Ids.next());
        program.send(new Emergencies.OpenInEmergency(emergency, client, "Kaatunut", 1));
        assertThat(kept(emergency.value())).containsExactly("access-rights", "2038-03-02");
    }

    @Test
    void R29_every_kind_of_record_begins_in_a_class_and_every_class_has_its_name() {
        Set<String> labelled = Codes.published().all(CodeList.RETENTION_CLASS).stream()
                .map(Code::value)
                .collect(Collectors.toSet());

        assertThat(RetentionClass.all()).extracting(RetentionClass::code).allMatch(labelled::contains);
        for (AggregateType type : AggregateType.all()) {
            Aggregate kind = type.declared();
            assertThat(RetentionClass.of(kind.retention()).records()).contains(kind.name());
        }
    }

    private EpisodeId opened(String task) {
        if (program.count("data_key where key_id = '" + client + "'") == 0) {
            program.send(Casework.register(client, null));
        }
        EpisodeId episode = Casework.episode();
        send(new OpenEpisode(episode, client, null), task, "2020-01-01T10:00:00Z");
        send(new ScreenUrgency(episode, "not-urgent", "Asiat kunnossa"), task, "2020-01-01T10:00:00Z");
        return episode;
    }

    private EpisodeId closed(String task, Instant at) {
        EpisodeId episode = opened(task);
        close(episode, task, at);
        return episode;
    }

    private void close(EpisodeId episode, String task, Instant at) {
        program.send(new InitiateMatter(episode, "client", "Arki ei suju", null));
        program.send(new RecordOpinion(episode, "Kotona asuminen", null, null));
        program.send(new ExplainOptions(episode, "Kerho", "Maksut", "fi"));
        program.send(new WaivePlan(episode, "temporary-advice"));
        send(new CloseEpisode(episode, "helped-on-site", null, "well"), task, at.toString());
    }

    private ReferralId signposted(String at) {
        ReferralId referral = new ReferralId(Ids.next());
        send(
                SendReferralBuilder.builder()
                        .referralId(referral)
                        .origin(new Origin(contact, null, null))
                        .kind("signposted")
                        .targetCategory("parish")
                        .target("Kerho")
                        .build(),
                "service-guidance",
                at);
        return referral;
    }

    private void send(CaseworkCommand command, String task, String at) {
        CommandContext asked = Asked.occurred(Instant.parse(at));
        program.send(
                command,
                new CommandContext(
                        asked.commandId(),
                        null,
                        asked.actor(),
                        asked.purpose(),
                        asked.legalBasis(),
                        task,
                        asked.organiser(),
                        asked.producer(),
                        asked.occurredAt(),
                        // recorded as it happened
                        asked.occurredAt(),
                        asked.correlation()));
    }

    private List<@Nullable Object> kept(UUID record) {
        List<List<Object>> all = all(record);
        assertThat(all).hasSize(1);
        return List.copyOf(all.getFirst());
    }

    /** Classes and last days of all the keys of the record, which should be one. */
    private List<List<Object>> all(UUID record) {
        return program.rows("select distinct retention_class, expires_on::text from data_key where aggregate_id = '"
                + record + "'");
    }
}
