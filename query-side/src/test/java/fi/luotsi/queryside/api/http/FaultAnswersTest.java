package fi.luotsi.queryside.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.authentication.Browser;
import fi.luotsi.queryside.authentication.WebOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = {WebOnly.class, Problems.class, FaultAnswers.class, FaultAnswersTest.Broken.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = WebOnly.SAMPLE_SCHEMA)
class FaultAnswersTest {

    @RestController
    static class Broken {

        @GetMapping("/reference/fault/{number}")
        String fault(@PathVariable("number") int number, @RequestParam("by") int divisor) {
            if (divisor == 0) {
                throw new IllegalStateException("Väinö Åkerström");
            }
            return String.valueOf(number / divisor);
        }
    }

    private final Browser browser;

    FaultAnswersTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({"fi, Palvelu", "sv, Tjänsten", "en, The service"})
    void a_fault_is_answered_as_a_service_that_does_not_answer_in_the_readers_language(String language, String begins) {
        var answer = browser.get("/reference/fault/1?by=0", "Accept-Language", language);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(answer.body())
                .contains("\"code\":\"UNAVAILABLE\"", "\"detail\":\"" + begins)
                .doesNotContain("Väinö");
    }

    @Test
    void it_is_logged_by_its_place_and_without_its_words(CapturedOutput output) {
        browser.get("/reference/fault/1?by=0");

        assertThat(output.getAll())
                .contains("/reference/fault/1 failed: java.lang.IllegalStateException", "FaultAnswersTest$Broken.fault")
                .doesNotContain("Väinö");
    }

    @ParameterizedTest
    @CsvSource({"/reference/fault/one?by=1, 400", "/reference/fault/1, 400", "/reference/fault/1?by=1, 200"})
    void what_the_caller_did_wrong_is_no_fault(String path, int status) {
        assertThat(browser.get(path).statusCode()).isEqualTo(status);
    }
}
