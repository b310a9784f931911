package fi.luotsi.standalone.demo.data;

/**
 * The person who is advised, as far as an anonymous contact tells.
 *
 * @param from the municipality from which they call or come: the nearest hub answers
 * @param municipality where they live; mostly the same
 * @param group code of the client-group list
 * @param language code of the language list
 */
record Caller(String from, String municipality, String group, String language) {

    private static final long HOMES = 4;

    static Caller any(Unfolding unfolding) {
        Dice dice = unfolding.dice;
        Dice aside = unfolding.aside(HOMES);
        String from = dice.one(Figures.MUNICIPALITIES);
        String home = aside.chance(Figures.FROM_ELSEWHERE) ? aside.one(Figures.ELSEWHERE) : from;
        return new Caller(from, home, dice.one(Figures.GROUPS), dice.one(Figures.LANGUAGES));
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
