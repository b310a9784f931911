package fi.luotsi.standalone.demo.data;

import fi.luotsi.standalone.startup.RefusedStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which demonstration data there is: {@code luotsi.demo.*}.
 *
 * @param contacts how many demonstration contacts, none with 0; only with the profile {@code demo}
 * @param seed which demonstration contacts: another seed gives other people and other casework
 */
@ConfigurationProperties("luotsi.demo")
record DemoSettings(
        @DefaultValue("1500") int contacts,
        @DefaultValue("1") long seed) {

    DemoSettings {
        if (contacts < 0) {
            throw new RefusedStart("luotsi.demo.contacts must be a number of contacts, 0 or more.");
        }
    }
}
