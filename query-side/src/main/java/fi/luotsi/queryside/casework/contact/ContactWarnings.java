package fi.luotsi.queryside.casework.contact;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Warning;
import fi.luotsi.queryside.language.Language;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Warns of a service line that is not the client group's. It is not forbidden: a line may serve anyone. */
@Controller
class ContactWarnings {

    /** The groups that a line seldom serves, for another line is theirs. */
    private static final Map<String, Set<String>> SELDOM =
            Map.of("working-age-social", Set.of("older"), "older-people", Set.of("working-age"));

    @SchemaMapping(typeName = "ContactPayload", field = "warnings")
    List<Warning> warnings(DataFetchingEnvironment payload) {
        Map<String, Object> input = Warning.input(payload);
        if (input.get("serviceLine") instanceof String line
                && input.get("clientGroup") instanceof String group
                && SELDOM.getOrDefault(line, Set.of()).contains(group)) {
            Language language = AccessContexts.of(payload).language();
            return List.of(Warning.of(
                    "LINE_AND_GROUP_DIFFER",
                    "clientGroup",
                    Map.of(
                            "line", label(CodeList.SERVICE_LINE, line, language),
                            "group", label(CodeList.CLIENT_GROUP, group, language)),
                    null,
                    language));
        }
        return List.of();
    }

    private static String label(CodeList list, String code, Language language) {
        return Codes.published().find(list, code).orElseThrow().label(language.tag());
    }
}
