package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.asking.GrantedRights;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A made-up county, as facts that {@link ExpectedRights} judges by. Each record holds words that stand nowhere else, so that an answer
 * with them has told of that record.
 */
final class County {

    static final Instant LATE = Records.MONDAY;
    static final Instant LONG_AGO = Instant.parse("2015-01-05T07:15:00Z");

    /** A record that may be seen. */
    record Thing(String recordClass, UUID id, @Nullable UUID client, Set<String> units) {}

    /** A person, and the facts about them. */
    record Someone(Person person, boolean letIn, Set<UUID> emergencies) {

        @Override
        public String toString() {
            return person.role() + (emergencies.isEmpty() ? "" : " in an emergency");
        }
    }

    /** A unit's relation to a client, still or once. */
    record Matter(String unit, UUID client, boolean still) {}

    /**
     * A client's request, and whether they still wait for an answer.
     *
     * @param inCharge the unit that answers it now
     */
    record Request(Thing thing, String kind, boolean waits, String inCharge) {}

    private final List<Someone> people = new ArrayList<>();
    private final List<Thing> things = new ArrayList<>();
    private final List<Matter> matters = new ArrayList<>();
    private final Map<UUID, Request> requests = new HashMap<>();
    private final Map<UUID, UUID> representatives = new HashMap<>();
    private final Set<UUID> interpreterNeeds = new HashSet<>();
    private final Set<UUID> gone = new HashSet<>();
    private final Map<String, Thing> secrets = new HashMap<>();
    private final Map<UUID, String> familyNames = new HashMap<>();
    private final Map<UUID, String> lateCalls = new HashMap<>();
    private final List<String> units = List.of(Records.newUnit(), Records.newUnit(), Records.newUnit());
    private final Random random;

    private County(Random random) {
        this.random = random;
    }

    static County of(Random random, Writer archive, GrantedRights granted, UseRows uses) {
        County county = new County(random);
        CountyWork work = new CountyWork(county, random, archive);
        CountyClients clients = new CountyClients(county, work, random, archive);
        CountyOversight oversight = new CountyOversight(county, archive);
        for (int i = 0; i < 25; i++) {
            clients.aClient();
        }
        for (int i = 0; i < 14; i++) {
            work.aContact(null, county.anyUnit());
        }
        oversight.destructions();
        oversight.people(granted);
        oversight.grants();
        oversight.others();
        oversight.muchIsRead(uses);
        archive.caughtUp();
        return county;
    }

    List<Someone> people() {
        return people;
    }

    List<Thing> things() {
        return things;
    }

    /** Whether there is a record that the type shows. */
    boolean holds(String type) {
        return things.stream().anyMatch(thing -> thing.recordClass().equals(type));
    }

    List<Matter> matters() {
        return matters;
    }

    List<String> units() {
        return units;
    }

    Map<UUID, Request> requests() {
        return requests;
    }

    /** By the client. */
    Map<UUID, UUID> representatives() {
        return representatives;
    }

    /** Ids of the episodes with an open one. */
    Set<UUID> interpreterNeeds() {
        return interpreterNeeds;
    }

    /** The destroyed records. */
    Set<UUID> gone() {
        return gone;
    }

    /** Each word that stands in one record only, with that record. */
    Map<String, Thing> secrets() {
        return secrets;
    }

    Map<UUID, String> familyNames() {
        return familyNames;
    }

    /** The unit of each contact of March 2026. */
    Map<UUID, String> lateCalls() {
        return lateCalls;
    }

    /** How many contacts there were in March 2026, destroyed since or not. */
    long callsOf(String unit) {
        return lateCalls.values().stream().filter(unit::equals).count();
    }

    Thing thing(String recordClass, UUID id, @Nullable UUID client, String... takingPart) {
        Thing thing = new Thing(recordClass, id, client, Set.copyOf(List.of(takingPart)));
        things.add(thing);
        return thing;
    }

    Personal<Text> secret(Thing thing) {
        return Records.text(word(thing));
    }

    String word(Thing thing) {
        String word = "Salaisuus" + secrets.size() + "x";
        secrets.put(word, thing);
        return word;
    }

    Thing any(String recordClass) {
        List<Thing> those = things.stream()
                .filter(thing -> thing.recordClass().equals(recordClass))
                .toList();
        return those.get(random.nextInt(those.size()));
    }

    String anyUnit() {
        return units.get(random.nextInt(units.size()));
    }
}
