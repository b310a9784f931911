package fi.luotsi.queryside.language;

/** What fields and events are called, by the same words in a history, in a copy of a client's data and in letters. */
public final class Fields {

    public static final Texts TEXTS = Texts.beside(Fields.class, "fields");

    private Fields() {}

    /** What a field is called within another, or what it is called everywhere. */
    public static String name(Language language, String within, String field) {
        String own = within + "." + field;
        return TEXTS.get(language, TEXTS.keys().contains(own) ? own : field);
    }
}
