package fi.luotsi.kernel.command;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.NotBlankText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands on a grant of access (käyttöoikeus). */
public sealed interface AccessCommand extends CaseworkCommand {

    GrantId grantId();

    @Override
    default UUID aggregateId() {
        return grantId().value();
    }

    /**
     * Lets a person act in one role in one unit for these service tasks. Nothing of it changes later but that it ends.
     *
     * @param person whose id a token gives
     * @param name of the person
     * @param grounds why she needs it
     * @param validFrom from now where it is absent
     * @param validUntil until it is ended where it is absent
     */
    record GrantAccess(
            @NotNull GrantId grantId,
            @NotNull UUID person,
            @NotBlankText @Size(max = 200) @CleanText String name,
            @NotBlankText @Size(max = 500) @CleanText String grounds,
            @NotNull @Coded(CodeList.ROLE) String role,
            @NotNull @Coded(CodeList.UNIT) String unit,
            @NotEmpty @Size(max = 50) List<@NotNull @Coded(CodeList.SERVICE_TASK) String> serviceTasks,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil)
            implements AccessCommand {}

    /** Ends it at once. */
    record EndAccess(
            @NotNull GrantId grantId,
            @NotNull @Coded(CodeList.GRANT_END_REASON) String reason) implements AccessCommand {}
}
