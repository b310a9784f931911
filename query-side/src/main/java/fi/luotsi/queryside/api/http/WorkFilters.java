package fi.luotsi.queryside.api.http;

import fi.luotsi.queryside.api.budget.WorkBudget;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** In which order a signed-in request is bounded: how many of a user's there are, what is in it, and when it is worked on. */
@Configuration(proxyBeanMethods = false)
class WorkFilters {

    private static final int AT_HAND = 0;
    static final int READ = 10;
    private static final int IN_TURN = 20;

    @Bean
    FilterRegistrationBean<SharedWork> requestsAtHand(WorkBudget budget, JsonMapper json) {
        return registered(
                new SharedWork((user, _) -> budget.takeInHand(user), budget, json), "requestsAtHand", AT_HAND);
    }

    @Bean
    FilterRegistrationBean<SharedWork> requestsInTurn(WorkBudget budget, JsonMapper json) {
        return registered(
                new SharedWork(
                        (user, request) -> request.getServletPath().startsWith("/export/")
                                ? budget.beginExport(user)
                                : budget.beginQuery(user),
                        budget,
                        json),
                "requestsInTurn",
                IN_TURN);
    }

    private static FilterRegistrationBean<SharedWork> registered(SharedWork filter, String name, int order) {
        FilterRegistrationBean<SharedWork> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.setOrder(order);
        return registration;
    }
}
