package fi.luotsi.queryside.oversight.reporting;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ChangesClient;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.Destructions.ContactCounted;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.queryside.projection.Projection;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One fact a contact, with all that contacts are counted by, and one for each that was destroyed. A number is grouped from facts
 * whenever it is asked for.
 */
@Component
class ContactFacts implements Projection<ContactFacts.Fact> {

    /**
     * A contact as reports count it.
     *
     * @param client whose contact it is; null while it is anonymous, and of a destroyed one. With the id and the service task it tells
     *     whether a limit hides the contact
     * @param unit that received it
     * @param hub where it came in: its hub, or else its unit
     * @param month when it was received, in Finland
     * @param raised its topics with their results as one text, which any store groups by alike
     * @param topicCount how many topics it raised
     * @param withoutTopic why it raised none; null where it raised some
     * @param derived the codes of the values that nobody was asked about, as one text
     */
    record Fact(
            UUID id,
            @Nullable UUID client,
            String serviceTask,
            String unit,
            String municipality,
            String hub,
            String channel,
            YearMonth month,
            List<Topic> topics,
            String raised,
            int topicCount,
            @Nullable String withoutTopic,
            String derived) {

        private Fact of(@Nullable UUID whose) {
            return new Fact(
                    id,
                    whose,
                    serviceTask,
                    unit,
                    municipality,
                    hub,
                    channel,
                    month,
                    topics,
                    raised,
                    topicCount,
                    withoutTopic,
                    derived);
        }
    }

    @Override
    public String name() {
        return "contact-facts";
    }

    @Override
    public Class<Fact> documentType() {
        return Fact.class;
    }

    @Override
    public List<String> indexes() {
        return List.of("content.month");
    }

    @Override
    public Set<String> records() {
        return Set.of(AggregateType.of(ContactEvent.class).declared().name());
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return switch (event) {
            case ContactReceived received -> received.aggregateId();
            case ContactCounted counted -> counted.fact().id();
            case ChangesClient _ when event instanceof ContactEvent -> event.aggregateId();
            default -> null;
        };
    }

    @Override
    public Fact fold(@Nullable Fact document, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        return switch (envelope.event()) {
            case ContactReceived received -> {
                String unit = envelope.metadata().actor().unit();
                yield new Fact(
                        received.aggregateId(),
                        null,
                        envelope.metadata().serviceTask(),
                        unit,
                        Objects.requireNonNullElse(received.municipality(), Codes.NOT_KNOWN),
                        received.hub() == null ? unit : received.hub(),
                        received.channel(),
                        YearMonth.from(received.receivedAt().atZone(FinnishTime.ZONE)),
                        received.topics(),
                        Raised.text(received.topics(), received.withoutTopic()),
                        received.topics().size(),
                        received.withoutTopic(),
                        text(received.derived()));
            }
            case ContactCounted(var _, var fact) ->
                new Fact(
                        fact.id(),
                        null,
                        envelope.metadata().serviceTask(),
                        fact.unit(),
                        Objects.requireNonNullElse(fact.municipality(), Codes.NOT_KNOWN),
                        fact.hub(),
                        fact.channel(),
                        YearMonth.parse(fact.month()),
                        fact.topics(),
                        Raised.text(fact.topics(), fact.withoutTopic()),
                        fact.topics().size(),
                        fact.withoutTopic(),
                        text(fact.derived()));
            case ChangesClient changes ->
                Objects.requireNonNull(document)
                        .of(changes.whose().map(ClientId::value).orElse(null));
            default -> throw new IllegalStateException("an event that reports do not count");
        };
    }

    /** The same for the same codes in any order, so that contacts are grouped by it. */
    private static String text(@Nullable List<String> derived) {
        return derived == null ? "" : derived.stream().sorted().collect(Collectors.joining(" "));
    }
}
