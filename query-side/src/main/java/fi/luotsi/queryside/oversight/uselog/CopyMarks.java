package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.code.CodeList;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema's marks that say which fields a client's copy of their data holds (GDPR 15). */
final class CopyMarks {

    /** Lists whose codes tell where a client is. */
    private static final Set<String> PLACES = Set.of(CodeList.UNIT.listName(), CodeList.MUNICIPALITY.listName());

    private CopyMarks() {}

    /**
     * All are, except members of the staff ({@code @staff}: GDPR 15, CJEU C-579/21), ids that link records and are not {@code
     * @reference(copied: true)}, versions, and fields marked {@code @notCopied}.
     */
    static boolean isCopied(GraphQLFieldDefinition field) {
        return !isStaff(field) && !field.hasAppliedDirective("notCopied") && !isLink(field) && !isVersion(field);
    }

    private static boolean isStaff(GraphQLFieldDefinition field) {
        return field.hasAppliedDirective("staff")
                || (type(field) instanceof GraphQLObjectType type && type.hasAppliedDirective("staff"));
    }

    private static boolean isLink(GraphQLFieldDefinition field) {
        if (!type(field).getName().equals("UUID") || field.getName().equals("id")) {
            return false;
        }
        GraphQLAppliedDirective reference = field.getAppliedDirective("reference");
        return reference == null
                || !Boolean.TRUE.equals(reference.getArgument("copied").getValue());
    }

    private static boolean isVersion(GraphQLFieldDefinition field) {
        return field.getName().equals("version") && type(field).getName().equals("Int");
    }

    /** Whether it is a municipality, a unit or marked {@code @place}. */
    static boolean tellsPlace(GraphQLFieldDefinition field) {
        GraphQLAppliedDirective coded = field.getAppliedDirective("coded");
        return field.hasAppliedDirective("place")
                || (coded != null
                        && PLACES.contains(
                                Objects.requireNonNull(coded.getArgument("list").<String>getValue())));
    }

    /** Whether codes of the list tell where a client is. */
    static boolean tellsPlace(@Nullable CodeList list) {
        return list != null && PLACES.contains(list.listName());
    }

    /** The field's type; of a list, its elements'. */
    static GraphQLNamedType type(GraphQLFieldDefinition field) {
        return (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType());
    }

    static String name(GraphQLType type) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
    }
}
