package fi.luotsi.counsellorui;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The counsellor's desk: {@code luotsi.desk.*}.
 *
 * @param graphql address of the GraphQL service; this program's own where none is said
 * @param issuer issuer at which people sign in; the one whose tokens this program takes where none is said
 * @param clientId id of the desk at the issuer
 * @param clientSecret secret of the desk at the issuer; a public client where none is said
 * @param idle after how long without a request a session ends
 * @param database where sessions lie; beside the archive where none is said
 * @param notice what the privacy notice says of the county
 * @param key file of the key that seals sessions and the keys of drafts; {@code desk-key.json} in the data folder where none is said
 */
@ConfigurationProperties("luotsi.desk")
public record DeskSettings(
        @Nullable URI graphql,
        @Nullable String issuer,
        @DefaultValue("luotsi-desk") String clientId,
        @Nullable String clientSecret,
        @DefaultValue("30m") Duration idle,
        @Nullable Database database,
        @DefaultValue Notice notice,
        @Nullable Path key) {

    /**
     * A PostgreSQL.
     *
     * @param url its JDBC address
     * @param username who the desk is there
     * @param password their password
     */
    public record Database(
            String url, @Nullable String username, @Nullable String password) {}

    /**
     * What the privacy notice says of the county, under {@code luotsi.desk.notice}.
     *
     * @param controller name of the controller (rekisterinpitäjä)
     * @param contact how the controller is reached
     * @param officer how the data protection officer is reached
     */
    public record Notice(
            @DefaultValue("Pirkanmaan hyvinvointialue") String controller,
            @DefaultValue("") String contact,
            @DefaultValue("") String officer) {}
}
