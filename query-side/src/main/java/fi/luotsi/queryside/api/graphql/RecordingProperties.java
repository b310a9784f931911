package fi.luotsi.queryside.api.graphql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The county's details in every record made here (703/2023 §38).
 *
 * @param organiser who is responsible for the service (palvelunjärjestäjä), in every event
 * @param producer who carries it out (palveluntuottaja), in every event
 * @param legalBasis legal basis, in every event: a code of the legal-basis list
 * @param patience how long a mutation waits for its object to be shown as it left it
 */
@ConfigurationProperties("luotsi.recording")
record RecordingProperties(
        @DefaultValue("pirkanmaan-hyvinvointialue") String organiser,
        @DefaultValue("pirkanmaan-hyvinvointialue") String producer,
        @DefaultValue("gdpr-6-1-c") String legalBasis,
        @DefaultValue("2s") Duration patience) {}
