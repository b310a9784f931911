package fi.luotsi.kernelbeans;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The connection to the archive: {@code luotsi.archive.*}.
 *
 * @param connections the most connections to the archive at once
 */
@ConfigurationProperties("luotsi.archive")
record ArchiveSettings(@DefaultValue("16") int connections) {}
