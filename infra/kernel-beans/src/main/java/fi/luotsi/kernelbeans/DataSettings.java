package fi.luotsi.kernelbeans;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the program keeps its files: {@code luotsi.*}.
 *
 * @param data the folder that holds everything the program keeps
 * @param room how much room there must be in it for the program to be ready
 */
@ConfigurationProperties("luotsi")
record DataSettings(
        @DefaultValue("./data") String data,
        @DefaultValue("64MB") DataSize room) {

    /** A file or folder that a setting puts elsewhere, or its place in the data folder. */
    Path place(@Nullable String elsewhere, String name) {
        return elsewhere == null ? Path.of(data).resolve(name) : Path.of(elsewhere);
    }
}
