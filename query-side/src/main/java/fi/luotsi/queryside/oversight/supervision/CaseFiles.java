package fi.luotsi.queryside.oversight.supervision;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.keys.RetainedKey;
import fi.luotsi.kernel.keys.RetainedKeys;
import fi.luotsi.queryside.api.graphql.DataNode;
import fi.luotsi.queryside.api.graphql.SchemaQuery;
import fi.luotsi.queryside.api.graphql.WholeList;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.projection.ProjectionEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the case of a pack through the schema, so that it holds nothing that its maker could not have read one by one. */
@Component
class CaseFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<String> PEOPLE = Set.of("actor", "grantedBy", "endedBy");
    private static final String CODE = "{ code label }";
    private static final String PACK = """
            query ($id: UUID!) {
              supervisionPack(id: $id) {
                clientId madeAt basis { code } recipient disclosure { information } position
              }
            }
            """;
    private static final String HISTORY = whole("$id: UUID!", "history(id: $id", """
            position sequence event title occurredAt recordedAt actor { id name } role %1$s unit %1$s purpose %1$s legalBasis %1$s
            serviceTask %1$s changes { field label before after }""".formatted(CODE));
    private static final String USES = whole("$filter: UseFilter", "uses(filter: $filter", """
            id usedAt actor name role %1$s unit %1$s purpose %1$s serviceTask %1$s operations outcome %1$s classes
            shown { recordClass ids } denied { recordClass ids }""".formatted(CODE));
    private static final String DISCLOSURES =
            whole("$filter: DisclosureFilter", "disclosures(filter: $filter", """
            id disclosedAt actor { id name } role %1$s unit %1$s purpose %1$s basis %1$s referral pack recipient target information
            consentReference organiser producer""".formatted(CODE));
    private static final String GRANTS =
            whole("$person: UUID!", "accessGrants(filter: {person: $person}", """
            id person name grounds role %1$s unit %1$s serviceTasks %1$s validFrom validUntil recordedAt grantedBy { id }
            endedAt endedBy { id } endReason %1$s""".formatted(CODE));

    private final SchemaQuery schema;
    private final RetainedKeys keys;
    private final Archive archive;
    private final ProjectionEngine projections;

    CaseFiles(SchemaQuery schema, RetainedKeys keys, Archive archive, ProjectionEngine projections) {
        this.schema = schema;
        this.keys = keys;
        this.archive = archive;
        this.projections = projections;
    }

    private static String whole(String variable, String field, String fields) {
        return "query (" + variable + ") { list: " + field + ") " + WholeList.of(fields) + " }";
    }

    /** The case as it stands in the archive; empty where there is no such pack that the viewer may see. */
    Optional<CaseFile> of(UUID pack, AccessContext access) {
        // somebody who has just made it is not told that it is missing
        projections.awaitCaughtUp(archive.head(), PATIENCE);
        return Optional.ofNullable(new DataNode(schema.ask(PACK, Map.of("id", pack), access)).in("supervisionPack"))
                .map(made -> read(pack(pack, made), access));
    }

    private static CaseFile.Pack pack(UUID id, DataNode made) {
        DataNode disclosure = made.in("disclosure");
        return new CaseFile.Pack(
                id,
                UUID.fromString(made.required("clientId")),
                instant(made.required("madeAt")),
                made.requiredCode("basis"),
                made.text("recipient"),
                disclosure == null ? null : disclosure.text("information"),
                Long.parseLong(made.required("position")));
    }

    private CaseFile read(CaseFile.Pack pack, AccessContext access) {
        List<RetainedKey> kept = keys.of(pack.client());
        List<Map<String, Object>> events = new ArrayList<>();
        kept.stream().map(RetainedKey::record).distinct().forEach(record -> all(HISTORY, Map.of("id", record), access)
                .forEach(event -> {
                    Map<String, Object> ofRecord = new LinkedHashMap<>();
                    ofRecord.put("record", record.toString());
                    ofRecord.putAll(event);
                    events.add(ofRecord);
                }));
        events.removeIf(event -> position(event) >= pack.position());
        events.sort(Comparator.comparingLong(CaseFiles::position));
        // logs are read from before the pack was made: its own making is in the logs and not in itself
        List<Map<String, Object>> uses = all(USES, before("usedBefore", pack), access);
        List<Map<String, Object>> disclosures = all(DISCLOSURES, before("disclosedBefore", pack), access);
        Set<String> people = new TreeSet<>();
        Stream.of(events, uses, disclosures)
                .flatMap(List::stream)
                .forEach(row -> people.add(String.valueOf(row.get("actor"))));
        List<Map<String, Object>> rights = people.stream()
                .flatMap(person -> all(GRANTS, Map.of("person", person), access).stream())
                .toList();
        return new CaseFile(pack, List.copyOf(events), uses, disclosures, rights, kept);
    }

    private static Map<String, Object> before(String part, CaseFile.Pack pack) {
        return Map.of(
                "filter", Map.of("client", pack.client(), part, pack.madeAt().toString()));
    }

    static long position(Map<String, Object> event) {
        return Long.parseLong(String.valueOf(event.get("position")));
    }

    private List<Map<String, Object>> all(String document, Map<String, Object> variables, AccessContext access) {
        return new DataNode(schema.ask(document, variables, access))
                .each("list").stream().map(CaseFiles::named).toList();
    }

    private static Map<String, Object> named(DataNode node) {
        Map<String, Object> row = new LinkedHashMap<>();
        node.values().forEach((name, value) -> put(row, String.valueOf(name), value));
        return row;
    }

    /** Members of the staff stand in the pack by their ids, and who acted by name beside it. */
    private static void put(Map<String, Object> row, String field, Object value) {
        if (PEOPLE.contains(field) && value instanceof Map<?, ?> member) {
            member.forEach((part, told) -> row.put(part.equals("id") ? field : String.valueOf(part), told));
        } else {
            row.put(field, value);
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
