package fi.luotsi.queryside.language;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.personal.PersonName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Source of the order: Unicode CLDR, collation of Finnish. */
class FinnishOrderTest {

    private static final List<String> WORDS = List.of(
            "Dahl",
            "Đakić",
            "Dunder",
            "Nahka",
            "Ŋahka",
            "Nurmi",
            "Sahl",
            "Šahl",
            "Suni",
            "Tahka",
            "Ŧahka",
            "Vaara",
            "Virtanen",
            "Wahlroos",
            "Yli",
            "Ünal",
            "Yrjö",
            "Zahl",
            "Žahl",
            "Zetterberg",
            "Åkerö",
            "Ängeslevä",
            "Ærø",
            "Öhman",
            "Ørsted");

    private final FinnishOrder order = new FinnishOrder();

    @Test
    void letters_that_are_no_finnish_ones_stand_where_finnish_puts_them() {
        List<String> mixed = new ArrayList<>(WORDS);
        Collections.shuffle(mixed, new Random(1));

        mixed.sort(Comparator.comparing(order::key));

        assertThat(mixed).isEqualTo(WORDS);
    }

    @Test
    void names_are_in_order_of_the_family_name_and_who_has_one_name_stands_by_it() {
        List<PersonName> names = List.of(
                new PersonName("Väinö", "Aalto"),
                new PersonName("Aino", "Lahti"),
                new PersonName("Bertta", "Lahti"),
                new PersonName("Sukarno", null),
                new PersonName("Aino", "Suni"),
                new PersonName(null, "Surjo"));
        List<PersonName> mixed = new ArrayList<>(names);
        Collections.shuffle(mixed, new Random(1));

        mixed.sort(Comparator.comparing(order::key));

        assertThat(mixed).isEqualTo(names);
    }
}
