package fi.luotsi.counsellorui.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that goes on because somebody is there, and not because a page of theirs asks {@link ByItself}; and however busy they are, it
 * goes on no longer than the longest. Its end stands in the database each time, so that everything else that asks for it there finds it.
 *
 * @param kept as it lies in the database
 */
record DeskSession<S extends Session>(S kept, Lasting lasting) implements Session {

    @Override
    public void setLastAccessedTime(Instant time) {
        if (!ByItself.now()) {
            kept.setLastAccessedTime(time);
            kept.setMaxInactiveInterval(lasting.from(time, kept.getCreationTime()));
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public String getId() {
        return kept.getId();
    }

    @Override
    public String changeSessionId() {
        return kept.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // so it is declared
    public <T> @Nullable T getAttribute(String name) {
        return kept.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return kept.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        kept.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        kept.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return kept.isExpired();
    }
}
