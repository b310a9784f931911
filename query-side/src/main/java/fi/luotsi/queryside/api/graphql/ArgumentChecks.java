package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of one query, and reports all errors at once. */
public final class ArgumentChecks {

    private final List<Refusal> refusals = new ArrayList<>();

    /** A code of the list, retired ones too: old records are still asked for. */
    public ArgumentChecks code(CodeList list, @Nullable String value, String path) {
        return code(list.listName(), value, path);
    }

    /** The same of a list that is only answered, by its name. */
    public ArgumentChecks code(String list, @Nullable String value, String path) {
        return value == null || Codes.published().find(list, value).isPresent()
                ? this
                : refuse(RefusalCode.UNKNOWN_CODE.at(path, Map.of("list", list)));
    }

    /**
     * A time that ends after it begins, where both are given.
     *
     * @param path of its end
     */
    public ArgumentChecks period(@Nullable OffsetDateTime from, @Nullable OffsetDateTime before, String path) {
        return not(
                from != null && before != null && !from.isBefore(before), RefusalCode.VALID_UNTIL_BEFORE_FROM.at(path));
    }

    /** Adds the refusal where the condition holds. */
    public ArgumentChecks not(boolean so, Refusal refusal) {
        return so ? refuse(refusal) : this;
    }

    public ArgumentChecks refuse(Refusal refusal) {
        refusals.add(refusal);
        return this;
    }

    /**
     * Ends the checks.
     *
     * @throws Refused when anything was wrong
     */
    public void done() {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }
}
