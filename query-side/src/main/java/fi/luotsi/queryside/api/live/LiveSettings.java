package fi.luotsi.queryside.api.live;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signals that lists have changed: {@code luotsi.live.*}.
 *
 * @param pace from one look at a person's lists to the next at least; what changes between has one signal
 * @param atLeast how often token and right are looked at while nothing changes, and the lists with them
 * @param atOnce how many people's lists are looked at at the same time
 * @param perPerson how many subscriptions one person may have open
 * @param inAll how many all people may have open
 * @param heartbeat how often something is sent on a stream on which nothing else is, so that it is known to be there
 * @param origins whose pages may subscribe besides those of this program's own address, as {@code https://desk.example}
 */
@ConfigurationProperties("luotsi.live")
public record LiveSettings(
        @DefaultValue("1s") Duration pace,
        @DefaultValue("1m") Duration atLeast,
        @DefaultValue("4") int atOnce,
        @DefaultValue("16") int perPerson,
        @DefaultValue("2000") int inAll,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue List<String> origins) {

    public LiveSettings {
        if (atOnce < 1) {
            throw new IllegalArgumentException("luotsi.live.at-once is " + atOnce + ": allowed are 1 and more");
        }
    }
}
