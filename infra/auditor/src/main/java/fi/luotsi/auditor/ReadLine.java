package fi.luotsi.auditor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export, read, hashed and parsed: as much of its check as needs nothing of the lines before it.
 *
 * @param entry null where the line is not written as one is
 * @param isOfItsLeaf whether its leaf was made of it
 * @param fields at the top of the entry; null where it is gone or no JSON
 */
record ReadLine(
        @Nullable Entry entry,
        boolean isOfItsLeaf,
        @Nullable Map<String, String> fields) {}
