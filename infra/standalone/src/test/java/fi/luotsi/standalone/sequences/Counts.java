package fi.luotsi.standalone.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.value.FinnishTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A report counts what the list shows to the same person, and of each code what the filter by it lets through. */
record Counts(Edge edge) {

    void agree() {
        YearMonth month = YearMonth.from(LocalDate.now(FinnishTime.ZONE));
        for (Someone reader : Someone.LEADS) {
            JsonNode counted = data(
                    reader,
                    "{ contactReport(from: \"%s\", to: \"%s\", by: [CHANNEL]) { contacts rows { channel { code } contacts } } contacts(first: 1) { totalCount } }"
                            .formatted(month.minusMonths(1), month));
            assertThat(counted.at("/contactReport/contacts").asInt())
                    .as("contacts that %s is told of", reader)
                    .isPositive()
                    .isEqualTo(counted.at("/contacts/totalCount").asInt());
            counted.at("/contactReport/rows").forEach(row -> {
                String channel = row.at("/channel/code").asString();
                JsonNode listed = data(
                        reader, "{ contacts(filter: {channel: \"%s\"}, first: 1) { totalCount } }".formatted(channel));
                assertThat(row.path("contacts").asInt())
                        .as("contacts by %s that %s is told of", channel, reader)
                        .isEqualTo(listed.at("/contacts/totalCount").asInt());
            });
        }
    }

    private JsonNode data(Someone reader, String query) {
        Reply reply = edge.ask(reader, query, Map.of());
        assertThat(reply.refusals("")).as(query).isEmpty();
        return reply.data();
    }
}
