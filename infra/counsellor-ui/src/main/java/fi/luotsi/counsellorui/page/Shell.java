package fi.luotsi.counsellorui.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page has around its content.
 *
 * @param title what is on the page; it names nobody
 * @param path its address
 * @param person who is signed in; null where nobody is
 * @param csrf what a form has to bear
 * @param demo whether all of this is made up
 */
public record Shell(
        Words words,
        String title,
        String path,
        @Nullable Seated person,
        @Nullable Csrf csrf,
        boolean demo) {

    /** The person who is signed in, as pages name them. */
    public record Seated(String name, String role, String unit) {}

    /** A form's proof that it came from a page of ours. */
    public record Csrf(String name, String value) {}

    /** Something to go to from every page. */
    public record Place(String path, String name) {}

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
        return person == null ? List.of() : List.of(new Place(Paths.MY_DAY, say("day.title")));
    }
}
