package fi.luotsi.counsellorui.day;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer to the document of that name. Lists that the person has no right to are absent. */
public record MyDay(
        @Nullable Obligations obligations,
        @Nullable Obligations late,
        @Nullable Episodes caseload,
        @Nullable Chains received,
        @Nullable Chains sent,
        @Nullable Contacts contacts) {

    public record Labelled(String label) {}

    public record Obligations(int totalCount, List<Obligation> nodes) {
        public Obligations {
            nodes = Objects.requireNonNullElse(nodes, List.of());
        }
    }

    public record Obligation(
            Labelled rule,
            String law,
            String startedBy,
            LocalDate dueOn,
            boolean overdue,
            @Nullable Client client) {}

    public record Client(@Nullable Name name) {

        public String listed() {
            return name == null ? "" : name.listed();
        }
    }

    public record Name(@Nullable String given, @Nullable String family) {

        /** The family's name first, as in Finnish lists. */
        public String listed() {
            return Stream.of(family, given).filter(Objects::nonNull).collect(Collectors.joining(" "));
        }
    }

    public record Episodes(int totalCount, List<Episode> nodes) {}

    public record Episode(
            OffsetDateTime openedAt,
            @Nullable Labelled urgency,
            @Nullable Client client) {}

    public record Chains(int totalCount, List<Chain> nodes) {}

    public record Chain(List<Waiting> waiting) {}

    public record Waiting(int days) {}

    public record Contacts(int totalCount, List<Contact> nodes) {}

    public record Contact(OffsetDateTime receivedAt, Labelled channel, List<Topic> topics) {

        public String about() {
            return topics.stream().map(topic -> topic.topic().label()).collect(Collectors.joining(", "));
        }
    }

    public record Topic(Labelled topic) {}
}
