package fi.luotsi.commandside.handling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an installation gets its first administrator: {@code luotsi.access.*}.
 *
 * @param firstAdministrator the claim {@code sub} of who becomes administrator at a start where nobody is
 */
@ConfigurationProperties("luotsi.access")
record FirstAdministratorSettings(@DefaultValue("") String firstAdministrator) {}
