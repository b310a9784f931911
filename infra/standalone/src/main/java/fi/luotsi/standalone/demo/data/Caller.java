package fi.luotsi.standalone.demo.data;

/**
 * The person who is advised, as far as an anonymous contact tells.
 *
 * @param group code of the client-group list
 * @param language code of the language list
 */
record Caller(String municipality, String group, String language) {

    static Caller any(Dice dice) {
        return new Caller(dice.one(Figures.MUNICIPALITIES), dice.one(Figures.GROUPS), dice.one(Figures.LANGUAGES));
    }

    String serviceLine() {
        return switch (group) {
            case "disabled" -> "disabled-people";
            case "working-age" -> "working-age-social";
            default -> "older-people";
        };
    }

    Why why() {
        return Why.advice(group);
    }

    /** The language in which the caller's matters are written down. */
    String written() {
        return Sentences.written(language);
    }
}
