package fi.luotsi.queryside.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class NobodyToSignInAsTest {

    @Test
    void without_people_to_sign_in_as_the_page_has_no_such_section() {
        var page = new StartPage(new StaticListableBeanFactory().getBeanProvider(SignIn.class));
        assertThat(page.show(Language.EN.tag(), null).getBody())
                .contains("href=\"/graphiql?lang=en\"")
                .doesNotContain("data-token-path", "Try it as");
    }
}
