package fi.luotsi.standalone.stores;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the archive is: {@code luotsi.archive.*}. It is read before there are beans.
 *
 * @param url {@code jdbc:postgresql://host/database} of your own PostgreSQL; absent: the embedded PostgreSQL
 * @param username the user at your own PostgreSQL
 * @param password the password at your own PostgreSQL
 * @param programs where the embedded PostgreSQL's programs are unpacked; absent: {@code postgresql} in the data folder
 */
@ConfigurationProperties("luotsi.archive")
record ArchiveAddress(
        @DefaultValue("") String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @Nullable String programs) {

    /** Without the password. */
    @Override
    public String toString() {
        return "ArchiveAddress[" + url + ", " + username + "]";
    }
}
