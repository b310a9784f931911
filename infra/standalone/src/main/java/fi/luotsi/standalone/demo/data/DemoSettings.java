package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.standalone.startup.RefusedStart;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which demonstration data there is: {@code luotsi.demo.*}.
 *
 * @param contacts how many demonstration contacts, none with 0; only with the profile {@code demo}
 * @param seed which demonstration contacts: another seed gives other people and other casework
 * @param today the last day of the demonstration's nine months, as {@code 2025-09-30}, the first that may be; the present moment where
 *     none is said
 */
@ConfigurationProperties("luotsi.demo")
record DemoSettings(
        @DefaultValue("1500") int contacts,
        @DefaultValue("1") long seed,
        @Nullable LocalDate today) {

    DemoSettings {
        if (contacts < 0) {
            throw new RefusedStart("luotsi.demo.contacts must be a number of contacts, 0 or more.");
        }
        LocalDate present = LocalDate.now(FinnishTime.ZONE);
        if (today != null && (today.isBefore(WorkingTime.LAST) || today.isAfter(present))) {
            throw new RefusedStart("luotsi.demo.today must be a day from " + WorkingTime.LAST + " to " + present
                    + ", the present day.");
        }
    }
}
