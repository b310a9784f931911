/** The edge beside GraphQL: addresses that answer with files, under the same access control. */
@NullMarked
package fi.luotsi.queryside.api.http;

import org.jspecify.annotations.NullMarked;
