package fi.luotsi.counsellorui.client;

import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.action.Shown;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The search for a person, what it found, and the form by which they are registered where it found nobody.
 *
 * @param contact the contact whose person is looked for; empty where there is none
 * @param typed what is looked for, by field
 * @param wrong what the service does not take
 * @param found what was found; null before anybody was looked for
 * @param deeds what may be done with a match
 * @param hidden what the form of a registration sends along unseen
 * @param register the fields of a registration
 */
public record FindPage(
        String contact,
        Map<String, String> typed,
        List<String> wrong,
        @Nullable Search found,
        Function<Search.Match, List<Deed>> deeds,
        Map<String, String> hidden,
        List<Shown> register) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
