package fi.luotsi.queryside.oversight.uselog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.language.Language;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** What an access export asks of the schema, field by field. */
@OnRealStores
class AccessExportFieldsTest {

    /** Who of the staff did what; what a log report tells. */
    private static final Set<String> STAFF = Set.of(
            "Episode.worker",
            "Episode.ownWorker",
            "EpisodeDecision.decider",
            "Note.writtenBy",
            "RightsRequest.handler",
            "RightsDecision.decider",
            "EmergencyAccess.user",
            "EmergencyAccess.reviewedBy");

    /** What links records within the program, or says how much of one is shown. */
    private static final Set<String> WITHIN = Set.of(
            "Client.version",
            "Contact.version",
            "Contact.client",
            "Episode.version",
            "Episode.client",
            "Episode.contact",
            "Episode.referralChains",
            "ReferralChain.client",
            "Referral.version",
            "Referral.previous",
            "Referral.minimal",
            "RightsRequest.version",
            "RightsRequest.client",
            "EmergencyAccess.version",
            "EmergencyAccess.client",
            "EmergencyAccess.clientId");

    /** What the law expects of the unit, counted anew from what is given each time that it is asked for. */
    private static final Set<String> COUNTED =
            Set.of("Client.obligations", "Episode.obligations", "RightsRequest.obligations");

    @Autowired
    private GraphQlSource source;

    /** A field of the document, with the name of what it stands in. */
    private record Asked(String of, String name, boolean leaf) {}

    private final List<Asked> asked = new ArrayList<>();
    private final Set<String> left = new TreeSet<>();
    private final Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();

    private void read() throws IOException {
        GraphQLSchema schema = source.schema();
        try (InputStream text =
                Objects.requireNonNull(AccessExports.class.getResourceAsStream("access-export.graphql"))) {
            Document document = new Parser().parseDocument(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            document.getDefinitionsOfType(FragmentDefinition.class).forEach(one -> fragments.put(one.getName(), one));
            document.getDefinitionsOfType(OperationDefinition.class)
                    .forEach(query ->
                            walk(Objects.requireNonNull(schema.getQueryType()), "", query.getSelectionSet(), schema));
        }
    }

    private void walk(GraphQLObjectType type, String of, SelectionSet selected, GraphQLSchema schema) {
        Set<String> names = new TreeSet<>();
        for (Field field : fields(selected)) {
            names.add(field.getName());
            GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
            String inner = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(definition.getType())).getName();
            boolean leaf = inner.equals("Code") || field.getSelectionSet() == null;
            asked.add(new Asked(of, field.getName(), leaf));
            if (!leaf) {
                walk(schema.getObjectType(inner), field.getName(), field.getSelectionSet(), schema);
            }
        }
        if (!type.getName().equals("Query")) {
            type.getFieldDefinitions().stream()
                    .map(GraphQLFieldDefinition::getName)
                    .filter(name -> !names.contains(name))
                    .forEach(name -> left.add(type.getName() + "." + name));
        }
    }

    private List<Field> fields(SelectionSet selected) {
        List<Field> fields = new ArrayList<>();
        for (Selection<?> one : selected.getSelections()) {
            switch (one) {
                case Field field -> fields.add(field);
                case FragmentSpread spread ->
                    fields.addAll(fields(Objects.requireNonNull(fragments.get(spread.getName()))
                            .getSelectionSet()));
                default -> throw new IllegalStateException(one.toString());
            }
        }
        return fields;
    }

    @Test
    void R34_every_field_that_is_held_of_a_client_is_given_but_for_those_that_tell_of_the_staff() throws IOException {
        read();

        Set<String> known = new TreeSet<>(STAFF);
        known.addAll(WITHIN);
        known.addAll(COUNTED);
        assertThat(left).isEqualTo(known);
    }

    @Test
    void R38_there_are_words_for_each() throws IOException {
        read();

        for (Language language : Language.values()) {
            AccessLetter letter = AccessLetter.in(language);
            assertThat(asked.stream().filter(Asked::leaf).filter(field -> !Set.of("id", "record", "concerning")
                            .contains(field.name())))
                    .isNotEmpty()
                    .allSatisfy(field ->
                            assertThat(letter.label(field.of(), field.name())).isNotBlank());
        }
    }
}
