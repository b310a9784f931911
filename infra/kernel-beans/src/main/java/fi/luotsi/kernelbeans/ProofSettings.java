package fi.luotsi.kernelbeans;

import fi.luotsi.kernel.proof.SigningKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The key that signs checkpoints: {@code luotsi.proof.*}.
 *
 * @param key the file of the key that signs checkpoints; absent: {@code checkpoint-key.txt} beside the key file
 * @param origin the installation's name in its checkpoints, told when its key is made; absent: one that nobody else has
 * @param newKey whether a new key may take the place of a lost one
 */
@ConfigurationProperties("luotsi.proof")
record ProofSettings(
        @Nullable String key,
        @Nullable String origin,
        @DefaultValue("false") boolean newKey) {

    ProofSettings {
        if (origin != null && !SigningKey.isOrigin(origin)) {
            throw new InvalidConfigurationPropertyValueException(
                    "luotsi.proof.origin", origin, "it has spaces or plus signs");
        }
    }
}
