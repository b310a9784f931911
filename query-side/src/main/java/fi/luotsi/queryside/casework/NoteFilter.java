package fi.luotsi.queryside.casework;

import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Filtering;
import fi.luotsi.queryside.api.graphql.ListFilter;
import fi.luotsi.queryside.api.graphql.PartFilter;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schema's {@code NoteFilter}. */
record NoteFilter(
        @Nullable List<UUID> ids,
        @Nullable UUID writtenBy,
        @Nullable OffsetDateTime writtenFrom,
        @Nullable OffsetDateTime writtenBefore,
        @Nullable Boolean rectified) {

    /**
     * What this filter lets by.
     *
     * @throws fi.luotsi.kernel.command.Refused when it names too many ids, or a time that ends before it begins
     */
    Predicate<Note> checked() {
        Filtering.check(ids, new ArgumentChecks())
                .period(writtenFrom, writtenBefore, "filter.writtenBefore")
                .done();
        return this::lets;
    }

    private boolean lets(Note note) {
        return (ids == null || ids.contains(note.id()))
                && (writtenBy == null || writtenBy.equals(note.writtenBy()))
                && Filtering.isBetween(note.writtenAt(), writtenFrom, writtenBefore)
                && (rectified == null || rectified == (note.rectifiedAt() != null));
    }

    @Configuration(proxyBeanMethods = false)
    static class Filters {

        @Bean
        PartFilter<Note> notes() {
            return new PartFilter<>(ListFilter.ofParts(NoteFilter.class, (filter, _) -> filter.checked()));
        }
    }
}
