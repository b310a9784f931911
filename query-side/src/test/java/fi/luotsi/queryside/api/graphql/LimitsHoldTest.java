package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.EpisodeHearing.InterpreterRecorded;
import fi.luotsi.kernel.casework.EpisodeHearing.UrgencyScreened;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureSet;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.command.Purposes;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.ReferralSentBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * R20, R26, R32: random limits on random clients. Every role asks every query before and after the limits are set. Afterwards no answer
 * holds a record that an independent oracle says is hidden, and all else is there as it was.
 */
@OnRealStores
class LimitsHoldTest {

    private static final List<String> TASKS = List.of("service-guidance", "older-people");
    private static final int CLIENTS = 8;
    private static final int TIMES = 3;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final long seed = System.nanoTime();
    private final Random dice = new Random(seed);
    private final List<String> units = List.of(Records.newUnit(), Records.newUnit());
    private final Map<String, Person> workers =
            units.stream().collect(Collectors.toMap(unit -> unit, Person::counsellor));
    private final List<Thing> things = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();

    /** A record, with a text that stands in it and nowhere else. */
    private record Thing(String kind, UUID id, UUID client, String task, String canary) {}

    private record Limit(
            UUID client,
            String kind,
            @Nullable UUID record,
            @Nullable String task) {}

    /** One question, asked twice. */
    private record Ask(
            Person person,
            String task,
            String purpose,
            @Nullable String ground,
            String operation,
            Thing about) {}

    @Test
    void R20_R26_R32_no_answer_holds_a_record_that_a_limit_hides_and_all_others_are_there() {
        for (int i = 0; i < CLIENTS; i++) {
            client();
        }
        archive.caughtUp();
        List<Ask> asks = asks();
        List<Answer> before = asks.stream().map(this::ask).toList();

        things.stream().filter(thing -> thing.kind().equals("client")).forEach(client -> limit(client.id()));
        archive.caughtUp();

        int hidden = 0;
        for (int i = 0; i < asks.size(); i++) {
            Ask ask = asks.get(i);
            Answer after = ask(ask);
            String told = "seed %s: %s with %s".formatted(seed, ask, limits);
            Set<String> expected = canaries(before.get(i));
            expected.removeIf(canary -> isHidden(thing(canary), ask));
            hidden += canaries(before.get(i)).size() - expected.size();
            assertThat(ids(after)).as(told).noneMatch(id -> isHidden(thing(id), ask));
            if (ask.operation().startsWith("list:")) {
                assertThat(expected).as(told).containsAll(canaries(after));
                // an auditor lists the records of all other tests too, page by page
                if (!ask.person().role().equals("auditor")) {
                    assertThat(ids(after)).as(told).isEqualTo(stillShown(before.get(i), ask));
                    assertThat(total(after)).as(told).isEqualTo(ids(after).size());
                }
            } else if (ask.operation().equals("search")) {
                assertThat(canaries(after)).as(told).isEqualTo(canaries(before.get(i)));
                assertThat(after.body().contains("\"837\""))
                        .as(told)
                        .isEqualTo(before.get(i).body().contains("\"837\"") && !isLimited(ask.about()));
            } else if (ask.operation().equals("report")) {
                // the auditor's tells of all other tests too
                if (ask.person().role().equals("team-lead")) {
                    assertThat(after.data("contactReport.contacts").asInt(0))
                            .as(told)
                            .isEqualTo(total(ask(listed(ask))))
                            .isLessThanOrEqualTo(
                                    before.get(i).data("contactReport.contacts").asInt());
                }
            } else if (isHidden(ask.about(), ask)) {
                assertThat(after.body()).as(told).isEqualTo(ask(missing(ask)).body());
            } else {
                assertThat(canaries(after)).as(told).isEqualTo(expected);
            }
        }
        assertThat(hidden).as("the seed %s hides something", seed).isPositive();
    }

    /** The meaning of the limits, stated again without the program's access control. */
    private boolean isHidden(Thing thing, Ask ask) {
        return limits.stream()
                .filter(limit -> limit.client().equals(thing.client()))
                .anyMatch(limit -> {
                    boolean its = limit.record() == null || limit.record().equals(thing.id());
                    return switch (limit.kind()) {
                        case "restriction" -> its && !looksInto(ask);
                        case "ban" ->
                            its
                                    && ask.ground() == null
                                    && !thing.task().equals(ask.task())
                                    && (limit.task() == null || limit.task().equals(thing.task()));
                        default -> false;
                    };
                });
    }

    private static boolean looksInto(Ask ask) {
        return switch (ask.person().role()) {
            case "team-lead" -> ask.purpose().equals("supervision");
            case "auditor" -> true;
            default -> false;
        };
    }

    private boolean isLimited(Thing thing) {
        return limits.stream().anyMatch(limit -> limit.client().equals(thing.client()));
    }

    /** A client with a contact, an episode and a referral, each of some unit and some service task. */
    private void client() {
        ClientId client = Records.clientId();
        ContactId contact = Records.contactId();
        EpisodeId episode = Records.episodeId();
        ReferralId referral = Records.referralId();
        String family = canary();
        write(thing("client", client.value(), client, family), Records.client(client, "Väinö", family));
        String note = canary();
        write(
                thing("contact", contact.value(), client, note),
                Records.call(contact, Records.MONDAY),
                Records.note(contact, note),
                new ContactLinked(contact, client));
        String grounds = canary();
        Thing guidance = thing("episode", episode.value(), client, grounds);
        Person worker = one(workers.values());
        archive.append(
                worker,
                guidance.task(),
                Records.MONDAY,
                Records.opened(episode, client, worker),
                new UrgencyScreened(episode, "urgent", Records.text(grounds)),
                new InterpreterRecorded(episode, "needed", "se", null));
        String target = canary();
        write(
                thing("referral", referral.value(), client, target),
                worker,
                ReferralSentBuilder.builder()
                        .referralId(referral)
                        .rootId(referral)
                        .origin(new Origin(null, episode, null))
                        .clientId(client)
                        .unit(worker.unit())
                        .kind("signposted")
                        .targetCategory("ngo")
                        .target(Records.text(target))
                        .build());
    }

    private void limit(UUID client) {
        ClientId id = new ClientId(client);
        int many = dice.nextInt(3);
        for (int i = 0; i < many; i++) {
            LimitId limit = new LimitId(Ids.next());
            Thing one = one(things.stream()
                    .filter(thing -> thing.client().equals(client))
                    .filter(thing -> !thing.kind().equals("client"))
                    .toList());
            String task = one(TASKS);
            CaseworkEvent event =
                    switch (dice.nextInt(6)) {
                        case 0 -> noted(new Limit(client, "none", null, null), new NonDisclosureSet(id));
                        case 1 ->
                            noted(
                                    new Limit(client, "restriction", null, null),
                                    new ProcessingRestricted(id, limit, null, "unlawful"));
                        case 2 ->
                            noted(
                                    new Limit(client, "restriction", one.id(), null),
                                    new ProcessingRestricted(id, limit, one.id(), "unlawful"));
                        case 3 ->
                            noted(
                                    new Limit(client, "ban", null, null),
                                    new BanSet(id, limit, "controller", null, null));
                        case 4 ->
                            noted(
                                    new Limit(client, "ban", null, task),
                                    new BanSet(id, limit, "service-task", task, null));
                        default ->
                            noted(
                                    new Limit(client, "ban", one.id(), null),
                                    new BanSet(id, limit, "document", null, one.id()));
                    };
            boolean again = event instanceof NonDisclosureSet
                    && limits.stream()
                                    .filter(each -> each.equals(new Limit(client, "none", null, null)))
                                    .count()
                            > 1;
            if (!again) {
                archive.append(one(workers.values()), Records.MONDAY, event);
            }
        }
    }

    private CaseworkEvent noted(Limit limit, CaseworkEvent event) {
        limits.add(limit);
        return event;
    }

    /** Every operation in every role, some times each, with random arguments. */
    private List<Ask> asks() {
        List<Ask> asks = new ArrayList<>();
        for (String role : List.of("adviser", "service-counsellor", "team-lead", "auditor", "administrator")) {
            for (String operation : OPERATIONS.keySet()) {
                for (int i = 0; i < TIMES; i++) {
                    String unit = one(units);
                    Person person = role.equals("service-counsellor") && dice.nextBoolean()
                            ? Objects.requireNonNull(workers.get(unit))
                            : Person.of(role, unit);
                    Thing about = one(things.stream()
                            .filter(thing -> operation.startsWith("list:")
                                    || operation.startsWith("history")
                                    || operation.equals("report")
                                    || thing.kind().equals(operation.equals("search") ? "client" : operation))
                            .toList());
                    asks.add(new Ask(
                            person,
                            one(TASKS),
                            one(Purposes.of(person.role())),
                            dice.nextInt(3) == 0 ? "703-62" : null,
                            operation,
                            about));
                }
            }
        }
        return asks;
    }

    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("contact", "{ contact(id: \"$id\") { notes { nodes { text } } client { name { family } } } }"),
            Map.entry(
                    "client",
                    "{ client(id: \"$id\") { name { family } contacts { nodes { notes { nodes { text } } } } episodes { nodes { urgencyGrounds } }"
                            + " referralChains { nodes { members { target } } } bans { record } restrictions { record } } }"),
            Map.entry(
                    "episode",
                    "{ episode(id: \"$id\") { urgencyGrounds client { name { family } }"
                            + " referralChains { nodes { members { target } } } } }"),
            Map.entry(
                    "referral",
                    "{ referralChain(referralId: \"$id\") { client { name { family } } members { target } } }"),
            Map.entry("history", "{ history(id: \"$id\") { totalCount edges { node { changes { after } } } } }"),
            Map.entry(
                    "search",
                    "{ searchClients(input: {familyName: \"$canary\", givenName: \"Väinö\"}) { matches {"
                            + " name { family } birthYear municipality { code } } } }"),
            Map.entry(
                    "report",
                    "{ contactReport(from: \"2026-03\", to: \"2026-03\", by: [MUNICIPALITY, CHANNEL]) { contacts"
                            + " } }"),
            Map.entry(
                    "list:contacts",
                    "{ contacts(first: 200) { totalCount edges { node { id notes { nodes { text } } client { name { family } } } } } }"),
            Map.entry(
                    "list:caseload",
                    "{ caseload(unitWide: true, first: 200) { totalCount edges { node { id urgencyGrounds"
                            + " client { name { family } } } } } }"),
            Map.entry(
                    "list:own",
                    "{ caseload(sort: CLIENT_NAME, first: 200) { totalCount edges { node { id urgencyGrounds"
                            + " client { name { family } } } } } }"),
            Map.entry("list:clients", "{ clients(first: 200) { totalCount edges { node { id name { family } } } } }"),
            Map.entry(
                    "list:due",
                    "{ caseload(sort: DUE_FIRST, unitWide: true, first: 200) { totalCount edges { node { id urgencyGrounds } } } }"),
            Map.entry(
                    "list:chains",
                    "{ referralChains(first: 200) { totalCount edges { node { id members { target } } } } }"),
            Map.entry(
                    "list:needs",
                    "{ openInterpreterNeeds(first: 200) { totalCount edges { node { id client { name { family } } } } } }"));

    private Answer ask(Ask ask) {
        String query = Objects.requireNonNull(OPERATIONS.get(ask.operation()))
                .replace("$id", ask.about().id().toString())
                .replace("$canary", ask.about().canary());
        List<String> headers =
                new ArrayList<>(List.of("Luotsi-Purpose", ask.purpose(), "Luotsi-Service-Task", ask.task()));
        if (ask.ground() != null) {
            headers.addAll(List.of("Luotsi-Override-Ground", ask.ground()));
        }
        return asking.query(ask.person(), query, headers.toArray(String[]::new));
    }

    /** The list of the contacts that the same right counts. */
    private static Ask listed(Ask ask) {
        return new Ask(ask.person(), ask.task(), ask.purpose(), ask.ground(), "list:contacts", ask.about());
    }

    /** The same about a record that does not exist. */
    private static Ask missing(Ask ask) {
        Thing none = new Thing(
                ask.about().kind(), Ids.next(), Ids.next(), ask.about().task(), "nobody");
        return new Ask(ask.person(), ask.task(), ask.purpose(), ask.ground(), ask.operation(), none);
    }

    private Set<String> canaries(Answer answer) {
        return things.stream()
                .map(Thing::canary)
                .filter(answer.body()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<UUID> ids(Answer answer) {
        return things.stream()
                .map(Thing::id)
                .filter(id -> answer.body().contains(id.toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<UUID> stillShown(Answer before, Ask ask) {
        return ids(before).stream()
                .filter(id -> !isHidden(thing(id), ask))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int total(Answer answer) {
        int at = answer.body().indexOf("\"totalCount\":");
        return at < 0 ? 0 : Integer.parseInt(answer.body().substring(at + 13).replaceAll("\\D.*", ""));
    }

    private Thing thing(UUID id) {
        return things.stream()
                .filter(thing -> thing.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Thing thing(String canary) {
        return things.stream()
                .filter(thing -> thing.canary().equals(canary))
                .findFirst()
                .orElseThrow();
    }

    private Thing thing(String kind, UUID id, ClientId client, String canary) {
        Thing thing = new Thing(kind, id, client.value(), one(TASKS), canary);
        things.add(thing);
        return thing;
    }

    private void write(Thing thing, CaseworkEvent... events) {
        write(thing, one(workers.values()), events);
    }

    private void write(Thing thing, Person by, CaseworkEvent... events) {
        archive.append(by, thing.task(), Records.MONDAY, events);
    }

    private static String canary() {
        return "Kanaria" + UUID.randomUUID().toString().replace("-", "");
    }

    private <T> T one(Collection<T> all) {
        List<T> list = List.copyOf(all);
        return list.get(dice.nextInt(list.size()));
    }
}
