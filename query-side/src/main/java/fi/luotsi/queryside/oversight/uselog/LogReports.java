package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.api.graphql.DataNode;
import fi.luotsi.queryside.api.graphql.SchemaQuery;
import fi.luotsi.queryside.api.graphql.Staff;
import fi.luotsi.queryside.api.graphql.StaffAsOf;
import fi.luotsi.queryside.api.graphql.StaffMember;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.oversight.uselog.LogReport.Disclosed;
import fi.luotsi.queryside.oversight.uselog.LogReport.Read;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the report that a client's request asks for. */
@Component
class LogReports {

    /** 703/2023 §11: older rows only for a special reason. */
    private static final int YEARS = 2;

    /** 703/2023, annex: older rows are destroyed. */
    private static final int YEARS_KEPT = 12;

    private static final String OVER_TWO_YEARS = "703-11-over-two-years";
    private static final String REQUEST = """
            query ($id: UUID!) {
              rightsRequest(id: $id) {
                kind { code } state { code } receivedOn specialReason periodFrom periodTo
                decision { outcome { code } ground { code } }
                client { id name { given family } preferences { motherTongue { code } } }
              }
            }
            """;

    private final SchemaQuery schema;
    private final UseLogRows uses;
    private final DisclosureLogRows disclosures;
    private final Staff staff;
    private final InstantSource clock;

    LogReports(
            SchemaQuery schema,
            UseLogRows uses,
            DisclosureLogRows disclosures,
            Staff staff,
            ObjectProvider<InstantSource> clock) {
        this.schema = schema;
        this.uses = uses;
        this.disclosures = disclosures;
        this.staff = staff;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /**
     * The report; empty where there is no such request that the viewer may see.
     *
     * @param wanted the language it is wanted in; the client's own where there is none, and Finnish where that is another
     * @throws Refused when the request is for something else, was refused, or its client is not shown
     */
    Optional<LogReport> of(UUID request, @Nullable Language wanted, AccessContext access) {
        Asked asked = Asked.read(schema.ask(REQUEST, Map.of("id", request), access));
        return asked == null ? Optional.empty() : Optional.of(report(request, asked, wanted, access));
    }

    private LogReport report(UUID request, Asked asked, @Nullable Language wanted, AccessContext access) {
        UUID client = asked.client();
        if (!asked.isOpenToReport() || client == null) {
            throw new Refused(List.of(Situation.NO_LOG_REPORT_TO_GIVE.at("id")));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), FinnishTime.ZONE);
        LocalDate to = asked.to() == null || asked.to().isAfter(today) ? today : asked.to();
        LocalDate from = asked.from(YEARS, YEARS_KEPT);
        Language language = wanted == null ? asked.language() : wanted;
        access.showMinimal("LogReport", request, client);
        return new LogReport(
                request,
                asked.receivedOn(),
                from,
                to,
                from.isBefore(asked.receivedOn().minusYears(YEARS)),
                asked.name(),
                language,
                uses.log().all(uses.about(UseFilter.of(client, start(from), start(to.plusDays(1))))).stream()
                        .map(use -> read(use, client, language))
                        .toList(),
                disclosures
                        .log()
                        .all(disclosures.about(DisclosureFilter.of(client, start(from), start(to.plusDays(1)))))
                        .stream()
                        .map(each -> new Disclosed(
                                each.id(),
                                each.disclosedAt(),
                                discloser(each, access),
                                each.role(),
                                each.unit(),
                                each.purpose(),
                                each.basis(),
                                each.recipient(),
                                each.target(),
                                each.information()))
                        .toList());
    }

    /** Under the name of then, as their right has it; else under which they have read last. */
    private @Nullable String discloser(LoggedDisclosure each, AccessContext access) {
        StaffAsOf asked = new StaffAsOf(each.actor(), each.disclosedAt(), each.unit());
        StaffMember member = staff.members(Set.of(asked), access).get(asked);
        return member == null || member.name() == null
                ? uses.nameOf(each.actor()).orElse(null)
                : member.name();
    }

    private static Read read(LoggedUse use, UUID client, Language language) {
        return new Read(
                use.id(),
                use.usedAt(),
                use.name(),
                use.role(),
                use.unit(),
                use.purpose(),
                use.serviceTask(),
                LogLetter.kindsOfRecords(language, use),
                use.isRefused(client));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(FinnishTime.ZONE).toOffsetDateTime();
    }

    /** A request as the schema tells of it. */
    private record Asked(
            String kind,
            String state,
            LocalDate receivedOn,
            boolean hasSpecialReason,
            @Nullable LocalDate first,
            @Nullable LocalDate to,
            @Nullable String outcome,
            @Nullable String ground,
            @Nullable UUID client,
            @Nullable String name,
            Language language) {

        static @Nullable Asked read(Map<String, Object> data) {
            DataNode request = new DataNode(data).in("rightsRequest");
            if (request == null) {
                return null;
            }
            DataNode decision = request.in("decision");
            DataNode client = request.in("client");
            DataNode name = client == null ? null : client.in("name");
            return new Asked(
                    request.requiredCode("kind"),
                    request.requiredCode("state"),
                    LocalDate.parse(request.required("receivedOn")),
                    request.text("specialReason") != null,
                    request.day("periodFrom"),
                    request.day("periodTo"),
                    decision == null ? null : decision.code("outcome"),
                    decision == null ? null : decision.code("ground"),
                    client == null ? null : UUID.fromString(client.required("id")),
                    name == null ? null : name.text("given") + " " + name.text("family"),
                    language(client));
        }

        private static Language language(@Nullable DataNode client) {
            DataNode preferences = client == null ? null : client.in("preferences");
            return Language.ofMotherTongue(preferences == null ? null : preferences.code("motherTongue"));
        }

        boolean isOpenToReport() {
            return kind.equals("log-report") && !"refused".equals(outcome) && !state.equals("withdrawn");
        }

        /** The first day that the report may tell of. */
        LocalDate from(int years, int yearsKept) {
            boolean further = hasSpecialReason && !OVER_TWO_YEARS.equals(ground);
            LocalDate earliest = receivedOn.minusYears(further ? yearsKept : years);
            return first == null || first.isBefore(earliest) ? earliest : first;
        }
    }
}
