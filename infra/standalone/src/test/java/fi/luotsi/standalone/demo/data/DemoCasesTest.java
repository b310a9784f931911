package fi.luotsi.standalone.demo.data;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ClientRegistration;
import fi.luotsi.kernel.casework.ClientRepresentatives;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.ContactLinking.LinkContact;
import fi.luotsi.kernel.casework.ContactNotes;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeHearing;
import fi.luotsi.kernel.casework.EpisodeLifecycle;
import fi.luotsi.kernel.casework.EpisodeNotes;
import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.ReferralAnswers;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.ReferralFollowing;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.casework.SupervisionPacks;
import fi.luotsi.kernel.casework.SystemCommand;
import fi.luotsi.kernel.casework.Undo;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.kernel.value.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data set as it is made up, before anything of it is recorded. */
class DemoCasesTest {

    /** Nobody dies in a demonstration either, and nothing in it was wrong. */
    private static final Set<Class<?>> NOT_EVERYDAY = Set.of(
            ClientRepresentatives.Command.class,
            ProcessingLimits.Command.class,
            SupervisionPacks.Command.class,
            ClientRegistration.RecordDeath.class,
            ContactNotes.RectifyContactNote.class,
            EpisodeNotes.RectifyEpisodeNote.class,
            ReferralFollowing.ConfirmRecipientTold.class);

    private static final long SEED = 1;

    /** The data of {@code ./luotsi demo}. */
    private static final List<Planned> DEFAULT = all(DemoCases.of(SEED, 1500));

    /** Many, so that chance evens out. */
    private static final List<Planned> MANY = all(DemoCases.of(7, 9000));

    @Test
    void the_same_seed_gives_the_same_commands() {
        assertThat(DemoCases.of(SEED, 300)).isEqualTo(DemoCases.of(SEED, 300));
    }

    @Test
    void another_seed_gives_other_commands_throughout() {
        Set<UUID> one = ids(all(DemoCases.of(1, 300)));
        Set<UUID> other = ids(all(DemoCases.of(2, 300)));

        assertThat(one).doesNotContainAnyElementsOf(other);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50, 997})
    void there_are_as_many_contacts_as_asked_for(int contacts) {
        assertThat(of(ReceiveContact.class, all(DemoCases.of(SEED, contacts)))).hasSize(contacts);
    }

    @Test
    void a_larger_data_set_holds_nearly_all_of_a_smaller_one() {
        Set<UUID> small = ids(all(DemoCases.of(SEED, 300)));
        Set<UUID> large = ids(all(DemoCases.of(SEED, 600)));

        long shared = small.stream().filter(large::contains).count();
        assertThat((double) shared / small.size()).isGreaterThan(0.97);
    }

    /** Among them the filter of anonymous notes, and the order that the law gives guidance. */
    @Test
    void no_command_is_refused() {
        assertThat(new Decisions().all(DEFAULT)).hasSizeGreaterThan(DEFAULT.size());
        assertThat(new Decisions().all(MANY)).hasSizeGreaterThan(MANY.size());
    }

    @Test
    void all_time_is_pinned_and_contacts_come_in_within_working_hours() {
        Instant end = WorkingTime.end();
        assertThat(MANY).allSatisfy(planned -> {
            assertThat(planned.context().now()).isBeforeOrEqualTo(end);
            assertThat(planned.context().occurredAt())
                    .isBeforeOrEqualTo(planned.context().now());
        });
        assertThat(of(ReceiveContact.class, MANY)).allSatisfy(contact -> {
            ZonedDateTime received = contact.receivedAt().atZone(FinnishTime.ZONE);
            assertThat(received.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(15, 0));
            assertThat(WorkingTime.open(received.toLocalDate())).isTrue();
            assertThat(received.getYear()).isEqualTo(2025);
        });
    }

    @Test
    void each_case_goes_forward_in_time() {
        for (DemoCase one : DemoCases.of(SEED, 1500).cases()) {
            assertThat(one.commands().stream().map(planned -> planned.context().now()))
                    .isSorted();
        }
    }

    /** 900–999 are the numbers that no real person has. */
    @Test
    void identity_codes_are_made_up_and_no_two_clients_share_one() {
        List<String> codes = of(ClientRegistration.RegisterClient.class, MANY).stream()
                .map(ClientRegistration.RegisterClient::identityCode)
                .filter(code -> code != null)
                .toList();

        assertThat(codes).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> code.startsWith("9", 7));
    }

    @Test
    void topics_come_up_as_often_as_published() {
        Map<String, Long> topics = topics(MANY).collect(groupingBy(Topic::topic, counting()));
        Map<String, Integer> published =
                Map.of("home-help", 459, "food", 198, "company", 137, "housing", 121, "home-safety", 114);
        long all = published.keySet().stream()
                .mapToLong(topic -> topics.getOrDefault(topic, 0L))
                .sum();

        published.forEach((topic, count) -> assertThat(topics.getOrDefault(topic, 0L) / (double) all)
                .as(topic)
                .isCloseTo(count / 1029.0, within(0.02)));
    }

    /** 70 % of distinct older clients, by the last result of each. */
    @Test
    void most_older_clients_end_up_helped_or_directed_outside_the_county() {
        Map<UUID, ReceiveContact> contacts = new HashMap<>();
        Map<UUID, UUID> clientOf = new HashMap<>();
        Map<UUID, String> last = new HashMap<>();
        Set<UUID> older = new HashSet<>();
        MANY.stream().map(Planned::command).forEach(command -> {
            switch (command) {
                case ReceiveContact receive -> contacts.put(receive.aggregateId(), receive);
                case ClientRegistration.RegisterClient register
                when register.clientGroups().contains("older") -> older.add(register.aggregateId());
                case LinkContact link ->
                    requireNonNull(contacts.get(link.aggregateId())).topics().stream()
                            .findFirst()
                            .ifPresent(topic -> last.put(link.clientId().value(), topic.result()));
                case EpisodeLifecycle.OpenEpisode open ->
                    clientOf.put(open.aggregateId(), open.clientId().value());
                case EpisodeLifecycle.CloseEpisode close ->
                    last.put(requireNonNull(clientOf.get(close.aggregateId())), close.result());
                default -> {}
            }
        });
        last.keySet().retainAll(older);

        assertThat(last).hasSizeGreaterThan(1000);
        assertThat(share(last.values().stream().map(Figures.HELPED::contains))).isCloseTo(0.70, within(0.02));
    }

    /** 16 % of the topics raised. */
    @Test
    void some_topics_go_on_to_social_services() {
        assertThat(share(topics(MANY).map(topic -> Figures.ON_TO_SOCIAL_SERVICES.contains(topic.result()))))
                .isCloseTo(0.16, within(0.01));
    }

    @Test
    void nearly_nine_of_ten_are_helped_at_first_contact() {
        Stream<Boolean> resolved = of(ReceiveContact.class, MANY).stream()
                .filter(contact -> contact.answeredAt() != null)
                .map(contact -> Boolean.TRUE.equals(contact.resolvedAtFirstContact()));

        assertThat(share(resolved)).isCloseTo(0.89, within(0.01));
    }

    @Test
    void the_telephone_is_answered_in_about_nine_seconds() {
        double seconds = of(ReceiveContact.class, MANY).stream()
                .filter(contact -> contact.channel().equals("phone"))
                .filter(contact -> contact.answeredAt() != null)
                .mapToLong(contact -> Duration.between(contact.receivedAt(), contact.answeredAt())
                        .toSeconds())
                .average()
                .orElseThrow();

        assertThat(seconds).isCloseTo(9, within(0.6));
    }

    @Test
    void about_half_of_the_contacts_stay_anonymous() {
        long linked = of(LinkContact.class, MANY).stream()
                .map(LinkContact::contactId)
                .distinct()
                .count();

        assertThat(1 - linked / 9000.0).isBetween(0.45, 0.57);
    }

    /** 600–1,200 episodes and 1,000–2,500 referrals for 8,000–15,000 contacts. */
    @Test
    void episodes_and_referrals_come_in_the_estimated_number() {
        assertThat(of(EpisodeLifecycle.OpenEpisode.class, MANY)).hasSizeBetween(600, 1200);
        assertThat(of(SendReferral.class, MANY)).hasSizeBetween(1000, 2500);
    }

    @Test
    void municipalities_come_up_as_their_people_do() {
        Map<String, Long> from = of(ReceiveContact.class, MANY).stream()
                .map(ReceiveContact::municipality)
                .filter(Objects::nonNull)
                .collect(groupingBy(code -> code, counting()));

        assertThat(from.keySet())
                .containsAll(Figures.MUNICIPALITIES.codes())
                .containsAll(Figures.ELSEWHERE.codes())
                .isSubsetOf(codes(CodeList.MUNICIPALITY));
        long known = from.values().stream().mapToLong(Long::longValue).sum();
        assertThat(from.getOrDefault("837", 0L) / (double) known).isCloseTo(0.46, within(0.03));
        assertThat(from.getOrDefault("536", 0L)).isGreaterThan(from.getOrDefault("177", 0L) * 5);
    }

    @Test
    void not_everything_is_known_of_every_contact() {
        List<ReceiveContact> contacts = of(ReceiveContact.class, MANY);

        assertThat(share(contacts.stream().map(contact -> contact.municipality() == null)))
                .isBetween(0.05, 0.12);
        assertThat(contacts)
                .filteredOn(contact -> "abandoned".equals(contact.withoutTopic()))
                .isNotEmpty();
    }

    @Test
    void every_kind_of_command_is_in_the_data_that_a_newcomer_sees() {
        List<SendReferral> sent = of(SendReferral.class, DEFAULT);
        assertThat(values(sent.stream().map(SendReferral::kind))).isEqualTo(codes(CodeList.REFERRAL_KIND));
        assertThat(values(of(ReferralAnswers.DeclineReferral.class, DEFAULT).stream()
                        .map(ReferralAnswers.DeclineReferral::reason)))
                .isEqualTo(codes(CodeList.DECLINE_REASON));
        assertThat(values(of(ReceiveContact.class, DEFAULT).stream()
                        .map(ReceiveContact::language)
                        .filter(Objects::nonNull)))
                .isEqualTo(codes(CodeList.LANGUAGE));
        assertThat(values(of(EpisodeHearing.RecordInterpreter.class, DEFAULT).stream()
                        .map(EpisodeHearing.RecordInterpreter::status)))
                .isEqualTo(codes(CodeList.INTERPRETER_STATUS));
        assertThat(chainLengths(sent)).contains(1, 2, 3, 4);
        assertThat(DEFAULT.stream().map(planned -> planned.command().getClass()).collect(toSet()))
                .isEqualTo(commandTypes());
    }

    /** Long enough that all obligations of a matter were due before the end. */
    @Test
    void what_began_long_ago_is_hardly_ever_left_open() {
        Instant longAgo = WorkingTime.end().minus(Duration.ofDays(100));
        Set<UUID> closed = ids(MANY, EpisodeLifecycle.CloseEpisode.class);
        Set<UUID> answered = MANY.stream()
                .map(Planned::command)
                .filter(command ->
                        AggregateType.of(ReferralEvent.class).commandTypes().contains(command.getClass()))
                .filter(command -> !(command instanceof SendReferral))
                .map(CaseworkCommand::aggregateId)
                .collect(toSet());

        assertThat(share(begun(EpisodeLifecycle.OpenEpisode.class, longAgo).map(closed::contains)))
                .isBetween(0.8, 0.99);
        assertThat(share(begun(SendReferral.class, longAgo).map(answered::contains)))
                .isBetween(0.9, 0.99);
        assertThat(share(begun(EpisodeLifecycle.OpenEpisode.class, WorkingTime.end())
                        .map(closed::contains)))
                .isLessThan(0.9);
    }

    private static Stream<UUID> begun(Class<? extends CaseworkCommand> by, Instant before) {
        return MANY.stream()
                .filter(planned -> by.isInstance(planned.command()))
                .filter(planned -> planned.context().now().isBefore(before))
                .map(planned -> planned.command().aggregateId());
    }

    private static Set<UUID> ids(List<Planned> data, Class<? extends CaseworkCommand> of) {
        return ids(data.stream()
                .filter(planned -> of.isInstance(planned.command()))
                .toList());
    }

    @Test
    void each_worker_who_guides_has_episodes_of_their_own() {
        Set<String> workers = DEFAULT.stream()
                .filter(planned -> planned.command() instanceof EpisodeLifecycle.OpenEpisode)
                .map(planned -> planned.context().actor())
                .map(Actor::id)
                .map(UUID::toString)
                .map(id -> id.substring(id.length() - 1))
                .collect(toSet());

        assertThat(workers).containsExactlyInAnyOrder("1", "2", "3", "4", "6", "9");
    }

    private static Set<Integer> chainLengths(List<SendReferral> sent) {
        Map<UUID, Integer> places = new HashMap<>();
        for (SendReferral send : sent) {
            ReferralId before = send.origin().referral();
            places.put(send.aggregateId(), before == null ? 1 : places.getOrDefault(before.value(), 0) + 1);
        }
        return new HashSet<>(places.values());
    }

    /** The everyday events: limits on access to clients' files are no part of the demonstration. */
    private static Set<Class<?>> commandTypes() {
        return Stream.of(ContactEvent.class, ClientEvent.class, EpisodeEvent.class, ReferralEvent.class)
                .map(AggregateType::of)
                .flatMap(kind -> kind.commandTypes().stream())
                .filter(command -> !command.isAnnotationPresent(SystemCommand.class))
                // only what was recorded within minutes can be taken back, and not what was recorded of months ago
                .filter(command -> !Undo.class.isAssignableFrom(command))
                .filter(command -> NOT_EVERYDAY.stream().noneMatch(kind -> kind.isAssignableFrom(command)))
                .collect(toSet());
    }

    /** Those that may be chosen. */
    private static Set<String> codes(CodeList list) {
        return Codes.published().all(list).stream()
                .filter(code -> code.retired() == null)
                .map(Code::value)
                .collect(toSet());
    }

    private static Set<String> values(Stream<String> values) {
        return values.collect(toSet());
    }

    private static Stream<Topic> topics(List<Planned> data) {
        return of(ReceiveContact.class, data).stream().flatMap(contact -> contact.topics().stream());
    }

    private static double share(Stream<Boolean> are) {
        List<Boolean> all = are.toList();
        return all.stream().filter(is -> is).count() / (double) all.size();
    }

    private static Set<UUID> ids(List<Planned> data) {
        return data.stream().map(planned -> planned.command().aggregateId()).collect(toSet());
    }

    private static <C extends CaseworkCommand> List<C> of(Class<C> type, List<Planned> data) {
        return data.stream()
                .map(Planned::command)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<Planned> all(DemoCases data) {
        return Stream.concat(data.cases().stream(), Stream.of(data.last()))
                .flatMap(one -> one.commands().stream())
                .toList();
    }
}
