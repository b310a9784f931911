package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.undo.Entry;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every record made by the program itself says of the county (703/2023 §38), as those that people make do: {@code
 * luotsi.recording.*}.
 *
 * @param organiser who is responsible for the service (palvelunjärjestäjä), in every event
 * @param producer who carries it out (palveluntuottaja), in every event
 * @param legalBasis legal basis, in every event: a code of the legal-basis list
 * @param daysBack how many days before it is recorded something may have happened, at the most
 * @param daysToCorrect within how many days after they recorded something people may correct it; later the unit's team lead may
 */
@ConfigurationProperties("luotsi.recording")
record RecordingSettings(
        @DefaultValue("pirkanmaan-hyvinvointialue") String organiser,
        @DefaultValue("pirkanmaan-hyvinvointialue") String producer,
        @DefaultValue("gdpr-6-1-c") String legalBasis,
        @DefaultValue("366") int daysBack,
        @DefaultValue(Entry.OWN_DAYS) int daysToCorrect) {}
