package fi.luotsi.commandside.handling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an installation gets its first administrator: {@code luotsi.access.*}.
 *
 * @param firstAdministrator who becomes administrator while nobody is: the claim {@code sub} of their token
 */
@ConfigurationProperties("luotsi.access")
record FirstAdministratorSettings(@DefaultValue("") String firstAdministrator) {}
