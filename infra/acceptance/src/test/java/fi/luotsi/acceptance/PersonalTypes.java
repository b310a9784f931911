package fi.luotsi.acceptance;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types of values that are stored sealed, read from the schema that the running program gives: a new one is there by itself. */
final class PersonalTypes {

    /** A field that is opened for who may see it, and its type without brackets. */
    private static final Pattern SEALED = Pattern.compile("(?m)^\\s+\\w+(?:\\(.*\\))?: \\[?(\\w+)[^#\\n]*@sealed\\b");

    private PersonalTypes() {}

    /** By name; free text is {@code Text}. */
    static Set<String> of(Caller caller) {
        Set<String> types = new TreeSet<>();
        Matcher field = SEALED.matcher(caller.get("/schema.graphqls").body());
        while (field.find()) {
            types.add(field.group(1).equals("String") ? "Text" : field.group(1));
        }
        return types;
    }
}
