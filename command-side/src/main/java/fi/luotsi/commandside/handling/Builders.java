package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.casework.AccessGrants.GrantAccess;
import io.soabase.recordbuilder.core.RecordBuilder;

/** The command that the program gives at its start, by the names of its fields. */
@RecordBuilder.Include(GrantAccess.class)
@RecordBuilder.Options(
        prefixEnclosingClassNames = false,
        enableWither = false,
        addStaticBuilder = false,
        builderClassModifiers = {})
final class Builders {

    private Builders() {}
}
