package fi.luotsi.counsellorui.page;

/** The words of a language, for tests of pages. */
public final class WordsOf {

    private WordsOf() {}

    public static Words speech(Speech speech) {
        return new Words(speech);
    }
}
