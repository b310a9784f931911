package fi.luotsi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeprecationRulesTest {

    private static final Path CHANGELOG = Path.of("../infra/docs/schema-changelog.md");

    @Test
    @Tag("declaration")
    void what_is_deprecated_says_since_when_and_what_to_use_and_stands_in_the_changelog() throws IOException {
        SchemaChangelog changelog = SchemaChangelog.read(Files.readString(CHANGELOG));

        assertThat(new DeprecationRules(Published.schema(), changelog).findings())
                .isEmpty();
    }

    /** Each rule once, broken on purpose. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type A { a: Int @deprecated b: Int }|A.a is deprecated without saying since when and for what: \"Since 2026-11-29. Use other instead.\"",
                "type A { a: Int @deprecated(reason: \"Use b instead.\") b: Int }|A.a is deprecated without saying since when and for what: \"Since 2026-11-29. Use other instead.\"",
                "type A { a: Int @deprecated(reason: \"Since 2026-11-29. Use c instead.\") b: Int }|A.a is deprecated for c, which the schema does not have",
                "type A { a: Int @deprecated(reason: \"Since 2026-11-29. Use Query.weather instead.\") }|A.a is deprecated for Query.weather, which the schema does not have",
                "enum A { B @deprecated(reason: \"Since 2026-11-29. Use D instead.\") C }|A.B is deprecated for D, which the schema does not have",
                "type A { a: Int @deprecated(reason: \"Since 2026-11-29. Use b instead. It counts twice.\") b: Int }|A.a is deprecated, and the changelog does not tell: run ./luotsi approve",
                "type A { a: Int @deprecated(reason: \"Since 2026-11-29. Use Query.contacts instead.\") }|A.a is deprecated, and the changelog does not tell: run ./luotsi approve"
            })
    void a_schema_that_breaks_a_rule_is_told_which(String broken, String finding) {
        TypeDefinitionRegistry definitions = Published.definitions();
        definitions.merge(new SchemaParser().parse(broken));

        assertThat(new DeprecationRules(Published.schema(definitions), SchemaChangelog.read("")).findings())
                .containsExactly(finding);
    }
}
