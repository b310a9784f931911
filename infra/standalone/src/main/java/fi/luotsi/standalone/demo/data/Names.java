package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.personal.PersonName;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.datafaker.Faker;

/** Made-up names in Finnish and in Swedish. */
final class Names {

    private static final int MANY = 400;

    private static final Names FINNISH = new Names(Locale.of("fi", "FI"));
    private static final Names SWEDISH = new Names(Locale.of("sv", "SE"));

    private final List<String> given;
    private final List<String> family;

    /** The faker is slow, so it is asked once; which of its names a person gets hangs on the case's own dice. */
    private Names(Locale language) {
        Faker faker = new Faker(language, new Random(1));
        this.given = some(() -> faker.name().firstName());
        this.family = some(() -> faker.name().lastName());
    }

    /** The name of someone whose mother tongue is that code of the language list. */
    static PersonName of(String motherTongue, Dice dice) {
        Names names = in(motherTongue);
        return new PersonName(dice.one(names.given), dice.one(names.family));
    }

    /** The name of someone of the same family. */
    static PersonName related(PersonName name, String motherTongue, Dice dice) {
        return new PersonName(dice.one(in(motherTongue).given), name.family());
    }

    private static Names in(String motherTongue) {
        return motherTongue.equals("sv") ? SWEDISH : FINNISH;
    }

    private static List<String> some(Supplier<String> name) {
        return Stream.generate(name).limit(MANY).distinct().toList();
    }
}
