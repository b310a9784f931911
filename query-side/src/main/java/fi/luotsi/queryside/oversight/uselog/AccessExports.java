package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.api.graphql.DataNode;
import fi.luotsi.queryside.api.graphql.SchemaQuery;
import fi.luotsi.queryside.api.letter.Wording;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.language.Language;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Makes the copy of a client's data that their request asks for (GDPR 15, from memory). It holds every unit's data, asked of the schema in
 * an access context that answers the request. A restriction may hide records from the maker; the client's file in the copy shows that
 * there is one.
 */
@Component
class AccessExports {

    static final String CLASS = "AccessExport";

    private static final String SELF = "self";
    private static final String REQUEST = """
            query ($id: UUID!) {
              rightsRequest(id: $id) {
                kind { code } state { code } applicant { code } receivedOn periodFrom periodTo
                decision { outcome { code } ground { code } }
              }
            }
            """;
    private static final String CLIENT = """
            query ($client: UUID!) {
              client(id: $client) {
                undisclosedSince name { given family } preferences { motherTongue { code } }
                representatives { id mayBeToldOf { code } }
              }
            }
            """;

    /** The parts that each class of information (information-class) opens to a representative; the other parts need all classes. */
    private static final Map<String, String> PARTS = Map.of(
            "basic-data", "client", "contacts", "contacts", "guidance", "episodes", "referrals", "referralChains");

    private final SchemaQuery schema;
    private final AccessExportFields all;
    private final AccessExportFields placeless;
    private final TakenBackEntries takenBack;
    private final UseLogRows uses;
    private final DisclosureLogRows disclosures;
    private final InstantSource clock;

    AccessExports(
            SchemaQuery schema,
            GraphQlSource source,
            TakenBackEntries takenBack,
            UseLogRows uses,
            DisclosureLogRows disclosures,
            ObjectProvider<InstantSource> clock) {
        this.schema = schema;
        this.all = AccessExportFields.of(source.schema());
        this.placeless = AccessExportFields.withoutPlace(source.schema());
        this.takenBack = takenBack;
        this.uses = uses;
        this.disclosures = disclosures;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /**
     * How a copy is wanted.
     *
     * @param language the client's own where there is none
     * @param representative to whom it is given, where they asked for the client
     * @param without ids of records and notes that are left out, where the request was granted in part
     */
    record Wanted(@Nullable Language language, @Nullable UUID representative, Set<UUID> without) {}

    /**
     * The copy; empty where there is no such request that the viewer may see.
     *
     * @throws Refused when the request is for something else, was refused or is no longer in hand, when its client is not shown, or
     *     when the wish differs from the decision
     */
    Optional<AccessExport> of(UUID request, Wanted wanted, AccessContext access) {
        DataNode asked = new DataNode(schema.ask(REQUEST, Map.of("id", request), access)).in("rightsRequest");
        return asked == null ? Optional.empty() : Optional.of(export(request, asked, wanted, access));
    }

    private AccessExport export(UUID request, DataNode asked, Wanted wanted, AccessContext access) {
        DataNode decision = asked.in("decision");
        String outcome = decision == null ? null : decision.code("outcome");
        refuseUnless(
                asked.requiredCode("kind").equals("access")
                        && !asked.requiredCode("state").equals("withdrawn")
                        && !"refused".equals(outcome),
                Situation.NO_ACCESS_REQUEST.at("id"));
        // the parts that the decision withholds have to be named, and no others may be
        boolean partly = "partly".equals(outcome);
        refuseUnless(partly || wanted.without().isEmpty(), Situation.NOT_GRANTED_IN_PART.at("without"));
        refuseUnless(!partly || !wanted.without().isEmpty(), RefusalCode.REQUIRED.at("without"));
        boolean bySelf = asked.requiredCode("applicant").equals(SELF);
        refuseUnless(!bySelf || wanted.representative() == null, Situation.BY_THE_CLIENT.at("representative"));
        refuseUnless(bySelf || wanted.representative() != null, RefusalCode.REQUIRED.at("representative"));
        AccessContext answering = access.answering(CLASS, request)
                .orElseThrow(() -> new Refused(RefusalCode.REQUEST_NOT_OPEN.name(), "id"));
        UUID client = answering.answered().orElseThrow();
        DataNode file = new DataNode(schema.ask(CLIENT, Map.of("client", client), answering)).in("client");
        refuseUnless(file != null, Situation.THE_CLIENT_IS_HIDDEN.at("id"));
        DataNode known = Objects.requireNonNull(file);
        Language language = wanted.language() == null ? own(known) : wanted.language();
        // a client under non-disclosure is the only one who is told where they are
        boolean findable = bySelf || known.text("undisclosedSince") == null;
        SubjectAccessData held = told(
                held(client, language, findable, answering).within(asked.day("periodFrom"), asked.day("periodTo")),
                known,
                wanted,
                client,
                access);
        access.showMinimal(CLASS, request, client);
        DataNode name = known.in("name");
        return new AccessExport(
                request,
                LocalDate.parse(asked.required("receivedOn")),
                LocalDate.ofInstant(clock.instant(), FinnishTime.ZONE),
                asked.day("periodFrom"),
                asked.day("periodTo"),
                name == null ? null : name.text("given") + " " + name.text("family"),
                language,
                decision == null || !partly ? null : decision.code("ground"),
                held.parts());
    }

    private SubjectAccessData held(UUID client, Language language, boolean findable, AccessContext answering) {
        AccessExportFields fields = findable ? all : placeless;
        Map<String, Object> answer =
                schema.ask(fields.document(), Map.of("client", client, "language", language.name()), answering);
        return SubjectAccessData.of(
                        Objects.requireNonNull(new DataNode(answer).in("client"))
                                .values(),
                        fields.records())
                .and(TakenBackEntries.PART, takenBack.of(client, language, findable, answering))
                .and("uses", uses(client, language))
                .and("disclosures", disclosures(client, language));
    }

    /** The client gets all of it, a representative the part that their scope holds. */
    private static SubjectAccessData told(
            SubjectAccessData all, DataNode file, Wanted wanted, UUID client, AccessContext access) {
        SubjectAccessData held = all;
        UUID representative = wanted.representative();
        if (representative != null) {
            Set<String> parts = partsFor(representative, file);
            if (parts.isEmpty()) {
                access.deny("Representative", representative, client);
                throw new Refused(List.of(Situation.NOTHING_MAY_BE_TOLD.at("representative")));
            }
            held = parts.containsAll(PARTS.values()) ? held : held.only(parts);
        }
        refuseUnless(held.ids().containsAll(wanted.without()), RefusalCode.NOT_FOUND.at("without"));
        return held.without(wanted.without());
    }

    /** The parts that a representative may be told today (812/2000 §9–10, 703/2023 §49–51). */
    private static Set<String> partsFor(UUID representative, DataNode file) {
        return file.each("representatives").stream()
                .filter(each -> each.required("id").equals(representative.toString()))
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND.name(), "representative"))
                .each("mayBeToldOf")
                .stream()
                .map(each -> PARTS.get(each.required("code")))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** When the client's data were used and why; the log report tells by whom. */
    private List<Map<String, Object>> uses(UUID client, Language language) {
        Wording words = AccessLetter.in(language).words();
        return uses.log().all(uses.about(UseFilter.of(client, null, null))).stream()
                .filter(use -> !use.classes().isEmpty())
                .map(use -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("usedAt", Wording.iso(use.usedAt()));
                    told.put("purpose", words.coded(CodeList.PURPOSE, use.purpose()));
                    told.put("what", LogLetter.kindsOfRecords(language, use));
                    return told;
                })
                .toList();
    }

    private List<Map<String, Object>> disclosures(UUID client, Language language) {
        Wording words = AccessLetter.in(language).words();
        return disclosures.log().all(disclosures.about(DisclosureFilter.of(client, null, null))).stream()
                .map(each -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("disclosedAt", Wording.iso(each.disclosedAt()));
                    told.put("basis", words.coded(CodeList.DISCLOSURE_BASIS, each.basis()));
                    putIfKnown(told, "recipient", each.recipient());
                    putIfKnown(told, "target", each.target());
                    putIfKnown(told, "information", each.information());
                    return told;
                })
                .toList();
    }

    private static void putIfKnown(Map<String, Object> told, String name, @Nullable String value) {
        if (value != null) {
            told.put(name, value);
        }
    }

    private static Language own(DataNode client) {
        DataNode preferences = client.in("preferences");
        return Language.ofMotherTongue(preferences == null ? null : preferences.code("motherTongue"));
    }

    private static void refuseUnless(boolean kept, Refusal otherwise) {
        if (!kept) {
            throw new Refused(List.of(otherwise));
        }
    }
}
