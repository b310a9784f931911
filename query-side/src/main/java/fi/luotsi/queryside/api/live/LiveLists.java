package fi.luotsi.queryside.api.live;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.live.ListLook.Asker;
import fi.luotsi.queryside.authentication.LastingSignIn;
import fi.luotsi.queryside.authorization.AccessContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** The state of lists, and signals that it has changed. */
@Controller
class LiveLists {

    private final ListLook look;
    private final Watches watches;
    private final InstantSource clock;

    LiveLists(ListLook look, Watches watches, ObjectProvider<InstantSource> clock) {
        this.look = look;
        this.watches = watches;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @QueryMapping
    String listsState(@Argument List<WatchedList> lists, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        Set<WatchedList> asked = asked(lists);
        ListLook.authorize(asked, access);
        return look.of(asked, Asker.of(access)).text();
    }

    /** No method of a controller: a refusal would come as a signal, and not in the place of a stream. */
    @Bean
    static RuntimeWiringConfigurer listsChanged(@Lazy LiveLists lists) {
        return wiring -> wiring.type("Subscription", type -> type.dataFetcher("listsChanged", lists::signals));
    }

    /** As the engine asks for them. */
    Flux<ListsChanged> signals(DataFetchingEnvironment environment) {
        List<String> lists = Objects.requireNonNull(environment.getArgument("lists"));
        String since = environment.getArgument("since");
        AccessContext access = AccessContexts.of(environment);
        Set<WatchedList> asked = asked(lists.stream().map(WatchedList::valueOf).toList());
        ListLook.authorize(asked, access);
        watches.checkRoom(access.viewer().id());
        LastingSignIn signIn = Objects.requireNonNull(
                environment.getGraphQlContext().get(LastingSignIn.class), "a subscription has a sign-in");
        Asker asker = Asker.of(access);
        States now = look.of(asked, asker);
        States told = since == null ? now : States.of(since).over(now);
        boolean everyUnit = ListLook.isOfEveryUnit(asked, access);
        return Flux.create(
                reader -> {
                    Watch watch = new Watch(asked, asker, signIn, everyUnit, told, clock.instant(), reader);
                    watches.take(watch);
                    reader.onDispose(() -> watches.forget(watch));
                },
                FluxSink.OverflowStrategy.BUFFER);
    }

    private static Set<WatchedList> asked(List<WatchedList> lists) {
        if (lists.isEmpty()) {
            throw new Refused(List.of(RefusalCode.REQUIRED.at("lists")));
        }
        return EnumSet.copyOf(lists);
    }
}
