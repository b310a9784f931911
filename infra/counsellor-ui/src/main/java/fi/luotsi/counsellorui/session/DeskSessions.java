package fi.luotsi.counsellorui.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The sessions of the desk, as {@link DeskSession} has them. */
record DeskSessions<S extends Session>(FindByIndexNameSessionRepository<S> kept, Lasting lasting)
        implements FindByIndexNameSessionRepository<DeskSession<S>> {

    @Override
    public DeskSession<S> createSession() {
        return new DeskSession<>(kept.createSession(), lasting);
    }

    @Override
    public void save(DeskSession<S> session) {
        kept.save(session.kept());
    }

    @Override
    public @Nullable DeskSession<S> findById(String id) {
        S found = kept.findById(id);
        return found == null ? null : new DeskSession<>(found, lasting);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    @Override
    public Map<String, DeskSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        Map<String, DeskSession<S>> found = new LinkedHashMap<>();
        kept.findByIndexNameAndIndexValue(index, value)
                .forEach((id, each) -> found.put(id, new DeskSession<>(each, lasting)));
        return found;
    }
}
