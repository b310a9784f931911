package fi.luotsi.kernelbeans;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key under which all keys lie wrapped: {@code luotsi.keys.*}.
 *
 * @param file the file of the key under which all keys lie wrapped; absent: {@code key-encryption-key.json} in the data folder
 * @param service the address of a key in a key service, as {@code aws-kms://…}, that the file is encrypted with; the service's Tink
 *     client is on the class path then
 * @param value the key itself, as the file has it, in place of a file; best in the environment ({@code LUOTSI_KEYS_VALUE})
 * @param backUps the folder of key backups; absent: {@code key-back-ups} in the data folder
 * @param restore a key backup that this start gives an older copy of the database
 */
@ConfigurationProperties("luotsi.keys")
record KeySettings(
        @Nullable String file,
        @Nullable String service,
        @Nullable String value,
        @Nullable String backUps,
        @Nullable String restore) {}
