package fi.luotsi.schema;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules for ids and names in answers, so that nobody of the staff comes into a client's copy of their data (GDPR 15, CJEU
 * C-579/21). Each finding is a sentence.
 */
final class IdRules {

    private final GraphQLSchema schema;

    private static final String STAFF_MEMBER = "StaffMember";

    /** The names of fields that hold a member of the staff. */
    private final Set<String> staffNames;

    IdRules(GraphQLSchema schema) {
        this.schema = schema;
        this.staffNames = answers()
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(field -> isPerson(field) && field.hasAppliedDirective("staff"))
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toSet());
    }

    List<String> findings() {
        return answers()
                .filter(type ->
                        !type.hasAppliedDirective("staff") && !type.getName().startsWith(STAFF_MEMBER))
                .flatMap(this::findings)
                .toList();
    }

    private Stream<GraphQLObjectType> answers() {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !type.getName().startsWith("__"));
    }

    private Stream<String> findings(GraphQLObjectType type) {
        boolean tellsOfStaff = type.getFieldDefinitions().stream().anyMatch(IdRules::tellsOfStaff);
        return type.getFieldDefinitions().stream()
                .map(field -> finding(field, tellsOfStaff))
                .filter(finding -> !finding.isEmpty())
                .map(finding -> type.getName() + "." + finding);
    }

    private String finding(GraphQLFieldDefinition field, boolean besideStaff) {
        String name = field.getName();
        boolean reference = field.hasAppliedDirective("reference");
        if (field.hasAppliedDirective("staff")) {
            return reference ? name + " is marked both @staff and @reference" : "";
        } else if (typeOf(field).equals(STAFF_MEMBER)) {
            return name + " is a member of the staff: mark it @staff, with the field that tells when";
        } else if (!isId(field)) {
            boolean nameOfStaff =
                    besideStaff && name.equals("name") && typeOf(field).equals("String");
            return reference
                    ? name + " is marked @reference and is no UUID"
                    : nameOfStaff ? name + " stands beside a member of the staff: mark it @staff" : "";
        } else if (staffNames.contains(name) || name.endsWith("By")) {
            return name + " is called as a member of the staff is: mark it @staff";
        }
        return reference || name.equals("id")
                ? ""
                : name + " is an id: mark it @staff where it is of a member of the staff, else @reference";
    }

    /** Only members of the staff have roles. */
    private static boolean tellsOfStaff(GraphQLFieldDefinition field) {
        GraphQLAppliedDirective coded = field.getAppliedDirective("coded");
        return (field.hasAppliedDirective("staff") && isPerson(field))
                || (coded != null && "role".equals(coded.getArgument("list").getValue()));
    }

    private static boolean isPerson(GraphQLFieldDefinition field) {
        return isId(field) || typeOf(field).equals(STAFF_MEMBER);
    }

    private static boolean isId(GraphQLFieldDefinition field) {
        return typeOf(field).equals("UUID");
    }

    private static String typeOf(GraphQLFieldDefinition field) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
    }
}
