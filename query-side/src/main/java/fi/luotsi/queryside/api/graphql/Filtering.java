package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.RefusalCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** Gathers what the filter of a list asks for, checked. A part that is not given limits nothing. */
public final class Filtering {

    /** The most ids that one filter may name: as many as a page may have. */
    private static final int MOST_IDS = Paging.LARGEST;

    private final ArgumentChecks checks = new ArgumentChecks();
    private final List<Criteria> criteria = new ArrayList<>();

    /** Only the documents of these ids. */
    public Filtering ids(@Nullable List<UUID> ids) {
        check(ids, checks);
        if (ids != null) {
            criteria.add(Criteria.where("_id").in(ids));
        }
        return this;
    }

    /** The check of a filter's ids. */
    public static ArgumentChecks check(@Nullable List<UUID> ids, ArgumentChecks checks) {
        return checks.not(
                ids != null && ids.size() > MOST_IDS,
                RefusalCode.TOO_LONG.at("filter.ids", Map.of("max", String.valueOf(MOST_IDS))));
    }

    /**
     * Only those that hold this code.
     *
     * @param part of the filter, as {@code channel}
     */
    public Filtering code(CodeList list, String part, String field, @Nullable String value) {
        checks.code(list, value, "filter." + part);
        return equal(field, value);
    }

    /** Only checks the code, which is not looked for in these documents. */
    public Filtering known(CodeList list, String part, @Nullable String value) {
        checks.code(list, value, "filter." + part);
        return this;
    }

    /** Only those that hold this code; for {@link Codes#NOT_KNOWN}, only those that hold none. */
    public Filtering codeOrNotKnown(CodeList list, String part, String field, @Nullable String value) {
        return Codes.NOT_KNOWN.equals(value) ? exists(field, false) : code(list, part, field, value);
    }

    /** Only those in the state of this code. */
    public Filtering state(String list, @Nullable String value) {
        checks.code(list, value, "filter.state");
        return equal("content.state", value == null ? null : CodedDirective.state(value));
    }

    public Filtering equal(String field, @Nullable Object value) {
        if (value != null) {
            criteria.add(Criteria.where(field).is(value));
        }
        return this;
    }

    /** Only those that hold something there, or only those that do not. */
    public Filtering exists(String field, @Nullable Boolean does) {
        if (does != null) {
            criteria.add(Criteria.where(field).exists(does));
        }
        return this;
    }

    /**
     * Only those from the first moment on, and before the second.
     *
     * @param part of the filter that holds the second, as {@code receivedBefore}
     */
    public Filtering between(
            String field, @Nullable OffsetDateTime from, @Nullable OffsetDateTime before, String part) {
        checks.period(from, before, "filter." + part);
        if (from != null) {
            criteria.add(Criteria.where(field).gte(from.toInstant()));
        }
        if (before != null) {
            criteria.add(Criteria.where(field).lt(before.toInstant()));
        }
        return this;
    }

    /** Whether a moment is the first one or later, and before the second, for what is all at hand. */
    public static boolean isBetween(Instant moment, @Nullable OffsetDateTime from, @Nullable OffsetDateTime before) {
        return (from == null || !moment.isBefore(from.toInstant()))
                && (before == null || moment.isBefore(before.toInstant()));
    }

    /**
     * The criteria that a document has to meet.
     *
     * @throws fi.luotsi.kernel.command.Refused naming each part that is wrong
     */
    public List<Criteria> criteria() {
        checks.done();
        return criteria;
    }
}
