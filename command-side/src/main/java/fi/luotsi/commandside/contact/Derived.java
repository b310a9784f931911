package fi.luotsi.commandside.contact;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.kernel.words.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What nobody was asked about, and what follows all the same from the worker, the hub or the channel, as {@code derived-values.csv}
 * says. Such a value is marked, so that it never counts as asked.
 */
final class Derived {

    private static final String HUB = "hub";
    private static final String MUNICIPALITY = "municipality";
    private static final String SERVICE_LINE = "service-line";

    private static final Map<Rule, String> RULES = read();

    /**
     * A rule.
     *
     * @param value code of the contact-value list
     * @param from what it follows from
     * @param code of that
     */
    private record Rule(String value, String from, String code) {}

    private Derived() {}

    /** The contact as it is stored: what was told, and what follows. */
    static ContactReceived received(ReceiveContact receive, CommandContext context) {
        List<String> derived = new ArrayList<>(receive.derived());
        String hub = or(receive.hub(), hub(receive.channel(), context), HUB, derived);
        LocalDate day = LocalDate.ofInstant(receive.receivedAt(), FinnishTime.ZONE);
        return new ContactReceived(
                receive.contactId(),
                receive.channel(),
                hub,
                or(receive.municipality(), municipality(hub, day), MUNICIPALITY, derived),
                or(
                        receive.serviceLine(),
                        RULES.get(new Rule(SERVICE_LINE, "service-task", context.serviceTask())),
                        SERVICE_LINE,
                        derived),
                receive.clientGroup(),
                receive.language(),
                receive.initiator(),
                receive.receivedAt(),
                receive.answeredAt(),
                receive.endedAt(),
                receive.topics(),
                receive.resolvedAtFirstContact(),
                receive.specialSupport(),
                receive.withoutTopic(),
                derived.isEmpty() ? null : derived.stream().sorted().toList());
    }

    /** What the caller calls derived has to be there. */
    static void refuseWhatIsNotGiven(ReceiveContact receive, Refusals reasons) {
        reasons.distinct(receive.derived(), "derived", "");
        for (int i = 0; i < receive.derived().size(); i++) {
            reasons.when(
                    given(receive, receive.derived().get(i)) == null,
                    Situation.NOT_KNOWN_NOT_DERIVED,
                    "derived[" + i + "]");
        }
    }

    private static @Nullable String given(ReceiveContact receive, String value) {
        return switch (value) {
            case HUB -> receive.hub();
            case MUNICIPALITY -> receive.municipality();
            case SERVICE_LINE -> receive.serviceLine();
            case "client-group" -> receive.clientGroup();
            case "language" -> receive.language();
            case "initiator" -> receive.initiator();
            default -> throw new IllegalStateException("a contact has no value " + value);
        };
    }

    private static @Nullable String or(
            @Nullable String given, @Nullable String follows, String value, List<String> derived) {
        if (given != null || follows == null) {
            return given;
        }
        derived.add(value);
        return follows;
    }

    /** The channel's own, as the van's; else of a visit the worker's unit, where that is a hub. */
    private static @Nullable String hub(String channel, CommandContext context) {
        String ofChannel = RULES.get(new Rule(HUB, "channel", channel));
        return ofChannel == null && channel.equals("hub-visit")
                ? RULES.get(new Rule(HUB, "unit", context.actor().unit()))
                : ofChannel;
    }

    private static @Nullable String municipality(@Nullable String hub, LocalDate day) {
        String code = hub == null ? null : RULES.get(new Rule(MUNICIPALITY, HUB, hub));
        return code == null ? null : Codes.published().on(day, CodeList.MUNICIPALITY, code);
    }

    private static Map<Rule, String> read() {
        Map<Rule, String> rules = new HashMap<>();
        for (Row row : Row.of(Derived.class, "derived-values.csv", "value;from;code;gives")) {
            Rule rule =
                    new Rule(row.cells().get(0), row.cells().get(1), row.cells().get(2));
            row.require(
                    Codes.published().find(CodeList.CONTACT_VALUE, rule.value()).isPresent(),
                    "tells of no code of the list contact-value");
            row.require(rules.put(rule, row.cells().get(3)) == null, "repeats a rule");
        }
        return Map.copyOf(rules);
    }
}
