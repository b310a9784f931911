/** The edge beside GraphQL: addresses that answer with files, through the same door. */
@NullMarked
package fi.luotsi.queryside.api.http;

import org.jspecify.annotations.NullMarked;
