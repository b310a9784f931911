package fi.luotsi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.PersonalTypes;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaRulesTest {

    /** The lists are data of another module; they are read where they stand. */
    private static final Path CODES = Path.of("../shared-kernel/src/main/resources/fi/luotsi/kernel/code/codes.csv");

    private static final Set<String> PERSONAL = PersonalTypes.byName().keySet();

    private static Set<String> codeLists() throws IOException {
        return Files.readAllLines(CODES).stream()
                .skip(1)
                .map(line -> line.substring(0, Math.max(0, line.indexOf(';'))))
                .collect(Collectors.toSet());
    }

    @Test
    void the_schema_keeps_its_rules() throws IOException {
        assertThat(new SchemaRules(Published.schema(), codeLists(), PERSONAL).findings())
                .isEmpty();
    }

    /** Each rule once, broken on purpose. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type lower { id: UUID! }|lower is not in UpperCamelCase",
                "type A { Bad: UUID! }|A.Bad is not in lowerCamelCase",
                "enum A { one }|A.one is not in UPPER_CASE",
                "interface Thing { id: UUID! }|Thing is an interface or a union, which clients here do not expect",
                "enum A { ONE } type B { a: A }|B.a answers the enum A, which has no words: make it a Code of a list",
                "input Search { x: String }|Search is an input and does not end in Input or Filter",
                "input AFilter { x: String! }|AFilter.x is a filter that must be given",
                "type AInput { x: String! }|AInput is an answer and ends in Input",
                "type APayload { id: UUID }|APayload is a payload without userErrors: [UserError!]!",
                "type AConnection { pageInfo: PageInfo! totalCount: Int! }|AConnection has no edges: [AEdge!]!",
                "type AConnection { edges: [AEdge!]! pageInfo: PageInfo! totalCount: Int! } type AEdge { a: Int }|AConnection has no nodes: [A!]!",
                "type AConnection { pageInfo: PageInfo! edges: [ContactEdge!]! totalCount: Int }|AConnection has no totalCount: Int!, nor says when it is null",
                "type AConnection { edges: [ContactEdge!]! totalCount: Int! }|AConnection has no pageInfo: PageInfo!",
                "type AEdge { node: Contact! }|AEdge has no cursor: String!",
                "type AEdge { cursor: String! node: Contact! }|AEdge has no node of its type",
                "type A { a: ContactConnection! }|A.a is a list without first: Int",
                "type A { a(first: Int, after: String): ContactConnection! }|A.a is a list without sort, as ListOrder with its own order as the default",
                "type A { a(first: Int, after: String): ContactConnection! }|A.a is a list without filter",
                "type A { a(first: Int): ContactConnection! }|A.a is a list without after: String",
                "type A { a(first: Int, after: String, last: Int): ContactConnection! }|A.a has one of last and before, and not the other",
                "type A { a(first: Int, after: String, in: Language): ContactConnection! }|A.a(in) limits the list: put it into its filter",
                "type A { a: [Note!]! }|A.a is a list that can grow: make it a connection, or say by @whole why it is answered whole",
                "type A { a: [UUID!]! @reference }|A.a is a list that can grow: make it a connection, or say by @whole why it is answered whole",
                "type A { a: [Node!]! }|A.a is a list that can grow: make it a connection, or say by @whole why it is answered whole",
                "type A { a: Code @coded(list: \"weather\") }|A.a is @coded by an unknown list: weather",
                "type A { a: String @coded(list: \"topic\") }|A.a is @coded and no Code",
                "type A { a: Note @sealed }|A.a is @sealed, but no event holds a sealed Note",
                "type A { a: String! @sealed }|A.a is @sealed and never null, but its key may be destroyed",
                "type A { a: PersonName }|A.a is personal and not @sealed",
                "extend type Query { a: Int }|Query.a is not described",
                "extend type Mutation { a: Int! }|Mutation.a does not answer with a payload",
                "extend type Mutation { a: ContactPayload! }|Mutation.a is never null: where it fails, the outcomes of the request's other mutations are lost",
                "extend type Mutation { a(input: TopicInput!): ContactPayload }|Mutation.a does not take input: AInput!",
                "extend type Mutation { a(input: TopicInput!): ContactPayload }|TopicInput has no commandId: UUID!, so a repeat is not recognised"
            })
    void a_schema_that_breaks_a_rule_is_told_which(String broken, String finding) throws IOException {
        TypeDefinitionRegistry definitions = Published.definitions();
        definitions.merge(new SchemaParser().parse(broken));

        assertThat(new SchemaRules(Published.schema(definitions), codeLists(), PERSONAL).findings())
                .contains(finding);
    }
}
