package fi.luotsi.queryside.api.letter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The social ombudsman: {@code luotsi.ombudsman.*}.
 *
 * @param contact how the social ombudsman is reached, which every letter to a client tells
 */
@ConfigurationProperties("luotsi.ombudsman")
record OmbudsmanSettings(@DefaultValue("") String contact) {}
