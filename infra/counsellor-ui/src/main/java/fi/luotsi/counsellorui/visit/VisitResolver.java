package fi.luotsi.counsellorui.visit;

import fi.luotsi.counsellorui.page.Pages;
import fi.luotsi.counsellorui.page.Shells;
import fi.luotsi.counsellorui.page.Speech;
import fi.luotsi.counsellorui.service.Asker;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.service.Service;
import fi.luotsi.counsellorui.signin.DeskTokens;
import fi.luotsi.counsellorui.signin.People;
import fi.luotsi.counsellorui.signin.Person;
import fi.luotsi.counsellorui.signin.UnsentForms;
import fi.luotsi.counsellorui.visit.Visit.Desk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a page's method the visit that it is asked in. */
@Configuration(proxyBeanMethods = false)
class VisitResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Desk desk;
    private final People people;
    private final DeskTokens tokens;

    VisitResolver(
            Service service,
            CodeLists codes,
            Pages pages,
            Shells shells,
            UnsentForms unsent,
            People people,
            DeskTokens tokens) {
        this.desk = new Desk(service, codes, pages, shells, unsent);
        this.people = people;
        this.tokens = tokens;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof OidcUser user)) {
            throw new NotAnswered(NotAnswered.Why.SIGN_IN, "nobody is signed in");
        }
        String token = tokens.of(signedIn, request, response);
        Speech speech = Shells.speech(request);
        Person person = people.person(user, token, speech, request.getSession());
        return new Visit(desk, person, new Asker(user.getName(), token, person.capacity(), speech), request, response);
    }
}
