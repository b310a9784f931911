package fi.luotsi.counsellorui.page;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page has around its content.
 *
 * @param title what is on the page; it names nobody
 * @param path its address
 * @param query what the address says besides, but for the language; empty where that is nothing
 * @param person who is signed in; null where nobody is
 * @param csrf what a form has to bear
 * @param demo whether all of this is made up
 * @param idle after how many seconds without a request a session ends
 * @param end when it ends in any case; null where nobody is signed in
 * @param told what the person is to know of what they did last
 * @param slips what they may undo
 */
public record Shell(
        Words words,
        Moments moments,
        String title,
        String path,
        String query,
        @Nullable Seated person,
        @Nullable Csrf csrf,
        boolean demo,
        long idle,
        @Nullable End end,
        List<String> told,
        List<Slip> slips) {

    /** The field of a form that tells whose it is. */
    public static final String TYPIST = "_typist";

    /**
     * The person who is signed in, as pages name them.
     *
     * @param capacity for what, and in which service task, they look at this page
     * @param places where they may go
     * @param owner what marks their drafts on this device; null where the device is not known yet
     * @param typist what marks their forms
     */
    public record Seated(
            String name,
            String role,
            String unit,
            String capacity,
            List<Place> places,
            @Nullable String owner,
            String typist) {}

    /**
     * The end of a session, whatever is done in it.
     *
     * @param seconds how many are left
     * @param at the time of day
     */
    public record End(long seconds, String at) {

        /** So long before, people are told, to finish what they are at. */
        private static final Duration TOLD = Duration.ofMinutes(10);

        /** Whether they are to be told on the page as it comes. */
        public boolean isSoon() {
            return untilTold() <= 0;
        }

        /** After how many seconds they are to be told. */
        public long untilTold() {
            return seconds - TOLD.toSeconds();
        }
    }

    /** A form's proof that it came from a page of ours. */
    public record Csrf(String name, String value) {}

    /**
     * Something to go to from every page.
     *
     * @param title key of its words
     * @param key by which the keyboard leads there; none where none does
     */
    public record Place(String path, String title, @Nullable String key) {}

    /**
     * What the person did last to a record, as far as they may undo it.
     *
     * @param what they did and when, and until when they may undo it
     * @param path where that is sent to
     * @param values what is sent
     */
    public record Slip(String what, String path, Map<String, String> values) {}

    /** The same page, on which these may be undone. */
    public Shell offering(List<Slip> offered) {
        return new Shell(words, moments, title, path, query, person, csrf, demo, idle, end, told, offered);
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    public String lang() {
        return words.speech().tag();
    }

    public List<Speech> others() {
        return List.of(Speech.values()).stream()
                .filter(each -> each != words.speech())
                .toList();
    }

    public List<Place> places() {
        return person == null ? List.of() : person.places();
    }

    /** The address of this page in another language. */
    public String in(Speech speech) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + speech.tag();
    }

    /** How many seconds a session has left in any case. */
    public @Nullable String left() {
        return end == null ? null : String.valueOf(end.seconds());
    }

    public @Nullable String owner() {
        return person == null ? null : person.owner();
    }

    /** Whether the browser keeps the page, for when there is no connection. */
    public boolean isKept() {
        return path.startsWith(Paths.KEPT);
    }

    /** Whether the page is this place, or one within it. */
    public boolean isAt(Place place) {
        return path.equals(place.path());
    }
}
