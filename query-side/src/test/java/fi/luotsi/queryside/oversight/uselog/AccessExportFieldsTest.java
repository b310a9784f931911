package fi.luotsi.queryside.oversight.uselog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.id.Ids;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.oversight.uselog.CopiedFields.Asked;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fields that an access export asks of the schema. */
class AccessExportFieldsTest {

    private static final String MORE = """
            extend type Episode { weather: String forecaster: Staff }
            type Staff @staff { id: UUID! name: String! }
            extend type Client { walks: [Walk!]! paces: [Pace!]! }
            type Walk {
              id: UUID! version: Int! client: Client by: [Staff!]! begun: UUID @staff asked: UUID @reference
              given: UUID @reference(copied: true) unmarked: UUID own: Link
              where: Code @coded(list: "unit") door: String @place shoes: String! again: Walk steps: [Pace!]!
            }
            type Pace { length: Int! }
            type Link { walk: UUID @reference }
            """;

    private static final GraphQLSchema SCHEMA = CopiedFields.schema();
    private static final CopiedFields COPY = CopiedFields.of(AccessExportFields.of(SCHEMA), SCHEMA);

    @Test
    void it_fits_the_schema() {
        Document document =
                new Parser().parseDocument(AccessExportFields.of(SCHEMA).document());

        assertThat(new Validator().validateDocument(SCHEMA, document, Locale.ENGLISH))
                .isEmpty();
        assertThat(COPY.paths()).contains("Client.name.given", "Client.contacts.referralChains.members.target");
    }

    @Test
    void R34_no_path_leads_to_a_member_of_the_staff() {
        assertThat(COPY.asked.stream()
                        .filter(AccessExportFieldsTest::leadsToStaff)
                        .map(field ->
                                field.path() + " leads to a member of the staff, or is not marked as the id it is"))
                .isEmpty();
        assertThat(COPY.asked.stream()
                        .filter(field ->
                                field.type().equals("String") && field.name().equals("name"))
                        .map(field -> field.path() + " is a name and no PersonName: mark it or its type @staff"))
                .isEmpty();
    }

    private static boolean leadsToStaff(Asked field) {
        return field.definition().hasAppliedDirective("staff")
                || (SCHEMA.getType(field.type()) instanceof GraphQLObjectType type && type.hasAppliedDirective("staff"))
                || (field.type().equals("UUID")
                        && !field.name().equals("id")
                        && !field.definition().hasAppliedDirective("reference"));
    }

    @Test
    void R34_a_field_that_is_left_out_bears_a_mark_or_is_a_version() {
        assertThat(COPY.left).containsKeys("Note.writtenBy", "Client.obligations", "Client.version");
        assertThat(COPY.left.entrySet().stream()
                        .filter(left ->
                                !bearsMark(left.getValue()) && !left.getKey().endsWith(".version"))
                        .map(left -> left.getKey() + " is left out and bears no mark that says why"))
                .isEmpty();
    }

    private static boolean bearsMark(GraphQLFieldDefinition field) {
        return Stream.of("staff", "notCopied", "reference").anyMatch(field::hasAppliedDirective)
                || (CopyMarks.type(field) instanceof GraphQLObjectType type && type.hasAppliedDirective("staff"));
    }

    @Test
    void R34_a_new_field_is_included() {
        GraphQLSchema grown = CopiedFields.schema(MORE);
        AccessExportFields fields = AccessExportFields.of(grown);

        List<String> more = new ArrayList<>(CopiedFields.of(fields, grown).paths());
        more.removeAll(COPY.paths());
        assertThat(more)
                .containsExactlyInAnyOrder(
                        "Client.episodes.weather",
                        "Client.walks",
                        "Client.walks.id",
                        "Client.walks.given",
                        "Client.walks.where",
                        "Client.walks.door",
                        "Client.walks.shoes",
                        "Client.walks.steps",
                        "Client.walks.steps.length",
                        "Client.paces",
                        "Client.paces.length");
        assertThat(fields.records()).contains("walks").doesNotContain("paces");
    }

    @Test
    void R20_fields_that_tell_where_the_client_is_may_be_left_out() {
        GraphQLSchema grown = CopiedFields.schema(MORE);

        assertThat(CopiedFields.of(AccessExportFields.withoutPlace(grown), grown)
                        .paths())
                .contains("Client.name.given", "Client.walks.shoes", "Client.contacts.channel")
                .doesNotContain("Client.walks.where", "Client.walks.door", "Client.address", "Client.undisclosedSince")
                .noneMatch(path -> path.endsWith(".unit") || path.endsWith(".municipality"));
    }

    @Test
    void R34_a_field_that_would_be_copied_in_part_is_named() {
        for (String more : List.of(
                "more(first: Int! = 50, after: String): ContactConnection!",
                "more(state: ListOrder = NEWEST_FIRST): ContactConnection!",
                "more(state: ListOrder): [Contact!]!")) {
            GraphQLSchema partly = CopiedFields.schema("extend type Client { " + more + " }");

            assertThatThrownBy(() -> AccessExportFields.of(partly))
                    .as(more)
                    .hasMessageStartingWith("Client.more takes arguments")
                    .hasMessageContaining("@notCopied");
        }
    }

    @Test
    void R34_a_list_that_is_shown_by_pages_is_copied_whole() {
        GraphQLSchema paged = CopiedFields.schema(
                "extend type Client { more(state: ListOrder, first: Int, after: String): ContactConnection! }");
        AccessExportFields fields = AccessExportFields.of(paged);

        assertThat(CopiedFields.of(fields, paged).paths()).contains("Client.more", "Client.more.channel");
        assertThat(fields.document()).contains(" more { nodes { id ");
        assertThat(fields.records()).contains("more");
    }

    @Test
    @Tag("declaration")
    void R34_a_request_about_a_period_is_answered_of_every_kind_of_record() {
        GraphQLObjectType client = Objects.requireNonNull(SCHEMA.getObjectType("Client"));
        for (String records : AccessExportFields.of(SCHEMA).records()) {
            assertThat(SubjectAccessData.begin(records, dated(client.getField(records))))
                    .as(
                            "the first day of one of Client.%s: its type has no openedAt, and SubjectAccessData names no other field",
                            records)
                    .isNotNull();
        }
    }

    /** A record of a field's type, with a value of each day and moment in it. */
    private static Map<String, Object> dated(GraphQLFieldDefinition of) {
        Map<String, Object> record = new HashMap<>();
        for (GraphQLFieldDefinition field :
                ((GraphQLObjectType) AccessExportFields.recordOf(of)).getFieldDefinitions()) {
            String type = CopyMarks.type(field).getName();
            if (type.equals("Date") || type.equals("DateTime")) {
                record.put(field.getName(), type.equals("Date") ? "2026-03-02" : "2026-03-02T09:15:00+02:00");
            } else if (type.equals("Referral")) {
                record.put(field.getName(), List.of(dated(field)));
            }
        }
        return record;
    }

    @Test
    void R38_there_are_words_for_each_field() {
        for (Language language : Language.values()) {
            AccessLetter letter = AccessLetter.in(language);
            COPY.asked.stream()
                    .filter(field -> field.isLeaf() && !field.type().equals("UUID"))
                    .forEach(field -> assertThat(letter.label(field.parent(), field.name()))
                            .isNotBlank());
            assertThat(AccessExportFields.of(SCHEMA).records()).isNotEmpty().allSatisfy(records -> {
                assertThat(letter.words().text("section." + records)).isNotBlank();
                assertThat(letter.words().text("record." + records)).isNotBlank();
            });
            for (Asked field : COPY.asked) {
                assertThat(SCHEMA.getType(field.type()))
                        .as(field.path() + ", whose choices have no words")
                        .isNotInstanceOf(GraphQLEnumType.class);
            }
        }
    }

    @Test
    void ids_are_not_printed_and_everything_else_is() {
        Map<String, Object> contact = Map.of(
                "id",
                Ids.next().toString(),
                "concerning",
                Ids.next().toString(),
                "notes",
                List.of(Map.of("id", Ids.next().toString(), "text", "Kaatui")),
                "topics",
                List.of());
        LocalDate day = LocalDate.parse("2026-03-02");
        AccessExport export = new AccessExport(
                Ids.next(), day, day, null, null, null, Language.FI, null, Map.of("contacts", List.of(contact)));

        assertThat(export.sections().getFirst().records().getFirst().fields())
                .extracting(field -> field.name() + " " + field.value())
                .containsExactly("notes.0.text Kaatui");
    }
}
