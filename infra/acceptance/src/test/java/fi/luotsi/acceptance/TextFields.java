package fi.luotsi.acceptance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The fields of every mutation's input in which somebody can write, read from the schema that the running program answers with,
 * so that a new field is there by itself. Each is named as {@code registerClient.name.given}.
 */
final class TextFields {

    private static final String INTROSPECTION = """
            { __schema {
                mutationType { fields { name args { name type { name kind ofType { name kind } } } } }
                types { name kind inputFields { name type {
                    name kind ofType { name kind ofType { name kind ofType { name kind } } } } } } } }
            """;

    /** Identifiers chosen by programs, moments and yes or no: nothing that a person writes. */
    private static final Set<String> NOT_WRITTEN = Set.of("UUID", "DateTime", "Boolean");

    /** The number that is a version and no person's. */
    private static final Set<String> VERSION = Set.of("expectedVersion");

    /** Days of our work with a client; a birth date is not one of them. */
    private static final Set<String> DAYS_OF_WORK = Set.of("receivedOn", "periodFrom", "periodTo");
    /** Days of a mandate, which say nothing of anyone. */
    private static final Set<String> OPEN_DAYS = Set.of("addRepresentative.validFrom", "addRepresentative.validUntil");

    /** Values of published code lists; anything else is refused, which the search looks at too. */
    private static final Set<String> CODED = Set.of(
            "channel",
            "hub",
            "municipality",
            "serviceLine",
            "clientGroup",
            "clientGroups",
            "language",
            "initiator",
            "topics.topic",
            "topics.result",
            "preferences.motherTongue",
            "urgency",
            "missingReason",
            "status",
            "ground",
            "result",
            "coping",
            "kind",
            "targetCategory",
            "targetUnit",
            "basis",
            "role",
            "unit",
            "serviceTasks",
            "hours",
            "endAccess.reason",
            "addRepresentative.type",
            "addRepresentative.scope",
            "setGuardianBan.classes",
            "refuseGuardianBan.classes",
            "setBan.coverage",
            "setBan.serviceTask",
            "unlinkContact.reason",
            "reopenEpisode.reason",
            "declineReferral.reason",
            "revokeReferral.reason",
            "recordServiceNotReceived.reason",
            "receiveRightsRequest.form",
            "receiveRightsRequest.applicant",
            "assignRightsRequest.unit",
            "extendRightsRequest.reason",
            "decideRightsRequest.outcome",
            "makeDecision.outcome",
            "giveNotice.noticeVersion",
            "deliverRightsRequest.manner",
            "withdrawRightsRequest.reason",
            "reopenRightsRequest.reason",
            "openMisuseCase.origin",
            "tellOfMisuseCase.manner");

    private final Map<String, JsonNode> inputTypes = new HashMap<>();
    private final Set<String> found = new TreeSet<>();

    private TextFields() {}

    static Set<String> of(Caller caller) {
        TextFields fields = new TextFields();
        JsonNode schema = caller.graphql(INTROSPECTION, Map.of()).at("/data/__schema");
        for (JsonNode type : schema.path("types")) {
            if (type.path("kind").asString().equals("INPUT_OBJECT")) {
                fields.inputTypes.put(type.path("name").asString(), type.path("inputFields"));
            }
        }
        for (JsonNode mutation : schema.at("/mutationType/fields")) {
            for (JsonNode argument : mutation.path("args")) {
                String type = innermost(argument.path("type"));
                if (fields.inputTypes.containsKey(type)) {
                    fields.walk(mutation.path("name").asString(), "", type);
                }
            }
        }
        return fields.found;
    }

    private void walk(String mutation, String path, String type) {
        for (JsonNode field : inputTypes.getOrDefault(type, Caller.JSON.createArrayNode())) {
            String name = path + field.path("name").asString();
            String fieldType = innermost(field.path("type"));
            if (inputTypes.containsKey(fieldType)) {
                walk(mutation, name + ".", fieldType);
            } else if (!NOT_WRITTEN.contains(fieldType)
                    && !VERSION.contains(name)
                    && !DAYS_OF_WORK.contains(name)
                    && !OPEN_DAYS.contains(mutation + "." + name)
                    && !CODED.contains(name)
                    && !CODED.contains(mutation + "." + name)) {
                found.add(mutation + "." + name);
            }
        }
    }

    private static String innermost(JsonNode type) {
        return type.path("ofType").isObject()
                ? innermost(type.path("ofType"))
                : type.path("name").asString();
    }
}
