package fi.luotsi.counsellorui.visit;

import fi.luotsi.counsellorui.answer.UndoOffer;
import fi.luotsi.counsellorui.page.AfterPost;
import fi.luotsi.counsellorui.page.ByScript;
import fi.luotsi.counsellorui.page.Pages;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.page.Shells;
import fi.luotsi.counsellorui.page.Words;
import fi.luotsi.counsellorui.service.Asker;
import fi.luotsi.counsellorui.service.Capacity;
import fi.luotsi.counsellorui.service.Document;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.service.Service;
import fi.luotsi.counsellorui.service.Streaming;
import fi.luotsi.counsellorui.signin.Device;
import fi.luotsi.counsellorui.signin.Person;
import fi.luotsi.counsellorui.signin.UnsentForms;
import fi.luotsi.kernel.id.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A request of somebody who is signed in: who they are, what they ask of the service, and the page that they get. */
public final class Visit {

    private final Desk desk;
    private final Person person;
    private final Asker asker;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Visit(Desk desk, Person person, Asker asker, HttpServletRequest request, HttpServletResponse response) {
        this.desk = desk;
        this.person = person;
        this.asker = asker;
        this.request = request;
        this.response = response;
    }

    /** What every visit needs. */
    record Desk(Service service, CodeLists codes, Pages pages, Shells shells, UnsentForms unsent) {}

    /** The same for another purpose, where the person's role has it. */
    public Visit forPurpose(String purpose) {
        return person.has(purpose)
                ? new Visit(desk, person, asker.in(asker.capacity().withPurpose(purpose)), request, response)
                : this;
    }

    /**
     * The service's answer.
     *
     * @throws NotAnswered when there is none that is whole
     */
    public <T> T ask(Document<T> document, Map<String, ? extends @Nullable Object> variables) {
        return desk.service().ask(document, variables, asker);
    }

    /**
     * A record that the service may say there is not.
     *
     * @throws NotAnswered when there is none that the person may see
     */
    public <T, R> R askFor(Document<T> document, Map<String, ? extends @Nullable Object> variables, Part<T, R> record) {
        return found(document, record.in(ask(document, variables)));
    }

    /**
     * A record of an answer.
     *
     * @throws NotAnswered when there is none that the person may see
     */
    public static <R> R found(Document<?> document, @Nullable R record) {
        if (record == null) {
            throw new NotAnswered(NotAnswered.Why.MISSING, document.name());
        }
        return record;
    }

    /** Takes a record out of an answer; none where the service says that there is none. */
    @FunctionalInterface
    public interface Part<T, R> {

        @Nullable
        R in(T answer);
    }

    /** What the service says by and by; see {@link Service#subscribe}. */
    public <T> Streaming subscribe(
            Document<T> document, Map<String, ? extends @Nullable Object> variables, Streaming.Reader<T> reader) {
        return desk.service().subscribe(document, variables, asker, reader);
    }

    /** A file of the service's, by its path there. */
    public ResponseEntity<byte[]> file(String path) {
        return desk.service().file(path, asker);
    }

    /** What may be chosen today of a code list. */
    public List<Choice> codes(String list) {
        return desk.codes().of(list, asker);
    }

    public Person person() {
        return person;
    }

    public boolean may(String operation) {
        return person.may(operation);
    }

    public HttpServletRequest request() {
        return request;
    }

    /** In what the person acts: codes of role, unit, purpose and service task. */
    public String acting() {
        Capacity now = person.capacity();
        return String.join(
                "|", String.valueOf(now.role()), String.valueOf(now.unit()), now.purpose(), now.serviceTask());
    }

    /** Whether a form was filled in while the person acted in something else. */
    public boolean actsOtherThan(@Nullable String then) {
        return then != null && !then.isEmpty() && !then.equals(acting());
    }

    /** The shell of a page that the browser keeps: it names nobody. */
    public Shell keptShell(String titleKey) {
        return desk.shells().of(request, response, titleKey, null);
    }

    /** The shell of this visit's page: it offers to undo what was done just before. */
    public Shell shell(String titleKey) {
        return offering(around(titleKey), Shells.deed(request).map(this::lastDeed).stream());
    }

    /**
     * The shell of a record's own page: it offers to undo what the person did last to it, as long as they may, and what was done just
     * before to another record.
     *
     * @param own what the page's document says of that
     */
    public Shell shell(String titleKey, String record, @Nullable UndoOffer own) {
        Optional<UndoOffer> another =
                Shells.deed(request).filter(deed -> !deed.equals(record)).map(this::lastDeed);
        return offering(around(titleKey), Stream.concat(Stream.ofNullable(own), another.stream()));
    }

    private Shell around(String titleKey) {
        return desk.shells()
                .of(
                        request,
                        response,
                        titleKey,
                        new Shell.Seated(
                                person.name(),
                                person.role(),
                                person.unit(),
                                person.told(asker.capacity()),
                                Places.of(person),
                                Device.of(request)
                                        .map(device -> device.owner(person.id()))
                                        .orElse(null),
                                desk.unsent().mark(asker.id())));
    }

    /** Whether the person may undo what they did at all. */
    public boolean mayUndo() {
        return may("undoOffer");
    }

    /** What can be undone of a record that no document of the page's asks of. A page is shown all the same where nobody says that. */
    public @Nullable UndoOffer lastDeed(String record) {
        try {
            return mayUndo() ? ask(LastDeed.DOCUMENT, Map.of("id", record)).undoOffer() : null;
        } catch (NotAnswered _) {
            return null;
        }
    }

    private static Shell offering(Shell shell, Stream<UndoOffer> offers) {
        return shell.offering(offers.map(offer -> slip(offer, shell)).toList());
    }

    private static Shell.Slip slip(UndoOffer offer, Shell shell) {
        String at = shell.moments().time(offer.recordedAt());
        String until = shell.moments().time(offer.until());
        return new Shell.Slip(
                shell.say("undo-what", at, offer.title(), until),
                Paths.ACTIONS + offer.mutation() + Paths.UNDO,
                Map.of(
                        "commandId", Ids.next().toString(),
                        "id", offer.id(),
                        "version", String.valueOf(offer.version()),
                        "whole", String.valueOf(offer.whole()),
                        "back", shell.query().isEmpty() ? shell.path() : shell.path() + "?" + shell.query()));
    }

    public ResponseEntity<String> page(String template, Shell shell, Object page) {
        return page(HttpStatus.OK, template, shell, page);
    }

    public ResponseEntity<String> page(HttpStatus status, String template, Shell shell, Object page) {
        return AfterPost.lead(request, desk.pages().page(status, template, shell, page));
    }

    /** Words outside a page. */
    public Words words() {
        return Shells.words(request);
    }

    /** As {@link #goTo}; the page offers to undo what was done to the record, where that can be. */
    public ResponseEntity<String> goTo(String path, @Nullable String record, List<String> told) {
        if (record != null) {
            Shells.tellOf(request, record);
        }
        return goTo(path, told.toArray(String[]::new));
    }

    /** Leads on to a page of ours, which tells the sentences. */
    public ResponseEntity<String> goTo(String path, String... told) {
        if (told.length > 0) {
            Shells.tell(request, List.of(told));
        }
        if (ByScript.asks(request)) {
            return ByScript.stored(path);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
