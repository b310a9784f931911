package fi.luotsi.queryside.language;

import fi.luotsi.kernel.words.WordFile;

/** The names of fields and events, the same in a history, in a copy of a client's data and in letters. */
public final class Fields {

    public static final Texts TEXTS = Texts.beside(WordFile.class, "fields");

    private Fields() {}

    /** The name of a field within another one, or else its general name. */
    public static String name(Language language, String within, String field) {
        String own = within + "." + field;
        return TEXTS.get(language, TEXTS.keys().contains(own) ? own : field);
    }
}
