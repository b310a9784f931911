package fi.luotsi.standalone.stores;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the documents are: {@code luotsi.documents.*}. It is read before there are beans.
 *
 * @param uri {@code mongodb://host/database} of your own MongoDB; absent: the embedded document store
 */
@ConfigurationProperties("luotsi.documents")
record DocumentsAddress(@DefaultValue("") String uri) {}
