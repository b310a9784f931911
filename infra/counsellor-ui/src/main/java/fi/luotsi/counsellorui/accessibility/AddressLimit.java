package fi.luotsi.counsellorui.accessibility;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * How often one address may send feedback, for which nobody signs in: a few times at once, as from a hub where several people sit, and then
 * once in a while. Nothing of an address is written down.
 */
@Component
final class AddressLimit {

    private static final int AT_ONCE = 10;
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int MOST_REMEMBERED = 10_000;

    private final LongSupplier nanos;

    /** When each address would have used up nothing of what it may, the latest sender last. */
    private final Map<String, Long> free = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    AddressLimit() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that never goes back, as {@link System#nanoTime} */
    AddressLimit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean lets(String address) {
        long now = nanos.getAsLong();
        long since = Math.max(now, free.getOrDefault(address, now));
        if (since - now > PAUSE.toNanos() * (AT_ONCE - 1)) {
            return false;
        }
        free.remove(address);
        free.put(address, since + PAUSE.toNanos());
        return true;
    }
}
