package fi.luotsi.queryside.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.authentication.Browser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import org.xml.sax.InputSource;

/** The reference has everything that the running schema has, and each of its links leads somewhere. */
@OnRealStores
class ReferencePagesTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/reference[^\"]*)\"");

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    @Autowired
    private GraphQlSource source;

    private final Browser browser;

    ReferencePagesTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    private String page(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static List<String> links(String html) {
        List<String> found = new ArrayList<>();
        Matcher link = LINK.matcher(html);
        while (link.find()) {
            found.add(link.group(1).replace("&amp;", "&"));
        }
        return found;
    }

    @Test
    void every_type_and_code_list_is_reached_from_the_index_and_no_link_is_broken() {
        Map<String, String> seen = new HashMap<>();
        Set<String> anchors = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(List.of("/reference?lang=en"));
        while (!left.isEmpty()) {
            String path = left.removeFirst();
            String html = page(path);
            seen.put(path, html);
            for (String link : links(html)) {
                anchors.add(link);
                String target = link.replaceAll("#.*", "");
                if (target.endsWith("lang=en") && !seen.containsKey(target) && !left.contains(target)) {
                    left.add(target);
                }
            }
        }

        assertThat(seen.values()).allSatisfy(html -> {
            List<String> ids = ID.matcher(html).results().map(id -> id.group(1)).toList();
            assertThat(ids).doesNotHaveDuplicates();
        });
        for (GraphQLNamedType type : source.schema().getAllTypesAsList()) {
            if (ReferenceLinks.hasPage(type)) {
                assertThat(seen).containsKey("/reference/types/" + type.getName() + "?lang=en");
            }
        }
        for (String list : Codes.published().lists()) {
            assertThat(seen).containsKey("/reference/codes/" + list + "?lang=en");
        }
        assertThat(anchors)
                .filteredOn(link -> link.contains("#") && link.contains("lang=en"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(seen.get(link.replaceAll("#.*", "")))
                        .as(link)
                        .contains("id=\"" + link.replaceAll(".*#", "") + "\""));
    }

    @Test
    void a_page_has_each_field_of_its_type_with_its_description_and_arguments() {
        for (String name : List.of("Query", "Mutation", "Contact", "Client", "Episode")) {
            String html = page("/reference/types/" + name + "?lang=en");
            GraphQLFieldsContainer type = (GraphQLFieldsContainer)
                    Objects.requireNonNull(source.schema().getType(name));
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                assertThat(html).contains("<h3 id=\"" + field.getName() + "\">");
                if (field.getDescription() != null) {
                    assertThat(html).contains(Markup.text(field.getDescription().strip()));
                }
                field.getArguments()
                        .forEach(argument -> assertThat(html).contains("<dt><code>" + argument.getName() + ": "));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi|Kuka saa: neuvoja (avoin asia asiakkaan kanssa)|Koodisto:",
                "sv|Vem som får: rådgivare (ett öppet ärende med klienten)|Kodlista:",
                "en|Who may: adviser (open matter with the client)|Code list:"
            })
    void a_page_says_who_may_see_it_and_which_codes_it_holds_in_the_readers_language(
            String language, String who, String codes) {
        HttpResponse<String> answer = browser.get("/reference/types/Contact?lang=" + language);

        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(answer.body())
                .contains("<html lang=\"" + language + "\">", who, codes)
                .contains("<title>Contact – ")
                .contains("href=\"/reference/codes/channel?lang=" + language + "\"")
                .doesNotContain("{{");
    }

    @Test
    void a_code_list_has_its_labels_in_three_languages() {
        String html = page("/reference/codes/channel?lang=fi");

        Codes.published().all(CodeList.CHANNEL).forEach(code -> assertThat(html)
                .contains(
                        "<code>" + code.value() + "</code>",
                        "<span lang=\"fi\">" + Markup.text(code.fi()),
                        "<span lang=\"sv\">" + Markup.text(code.sv()),
                        "<span lang=\"en\">" + Markup.text(code.en())));
        assertThat(html).contains("Contact.channel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reference",
                "/reference/types/Contact",
                "/reference/types/Mutation",
                "/reference/types/Node",
                "/reference/types/ReferralDirection",
                "/reference/codes/episode-state",
                "/reference/types/ReceiveContactInput",
                "/reference/types/UUID",
                "/reference/codes/topic"
            })
    void a_page_is_well_formed_runs_no_script_and_names_no_other_machine(String path) throws Exception {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        String html = answer.body();
        assertThat(html).doesNotContain("<script", "style=").doesNotContainPattern("(?i)(src|href)=\"https?:");
        String xml = html.replaceFirst("(?i)<!doctype html>", "").replaceAll("<(meta|link)([^>]*[^/])>", "<$1$2/>");
        var page =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("main").getLength()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reference/types/Weather", "/reference/types/__Type", "/reference/codes/weather"})
    void what_is_not_there_is_a_plain_problem(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void what_the_schema_says_is_escaped() {
        assertThat(Markup.described("a < b & \"c\"")).isEqualTo("<p lang=\"en\">a &lt; b &amp; &quot;c&quot;</p>\n");
        assertThat(Markup.link("/x?a=1&b=2", "<b>")).isEqualTo("<a href=\"/x?a=1&amp;b=2\">&lt;b&gt;</a>");
    }

    @Test
    void the_start_page_leads_there() {
        assertThat(page("/developers?lang=sv")).contains("href=\"/reference?lang=sv\"", "Gränssnittets beskrivning");
    }
}
