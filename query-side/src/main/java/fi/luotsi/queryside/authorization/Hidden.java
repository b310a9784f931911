package fi.luotsi.queryside.authorization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The records that one limit hides from one request: those that meet all of these conditions. Each record is checked against it, and a
 * list is limited by it before it is read.
 *
 * @param client whose records are hidden, or null for only the one named
 * @param record the only one, or null for all of that client's
 * @param task only those recorded in this service task, or null
 * @param otherThan only those recorded in any other service task than this, or null
 */
public record Hidden(
        @Nullable UUID client,
        @Nullable UUID record,
        @Nullable String task,
        @Nullable String otherThan) {}
