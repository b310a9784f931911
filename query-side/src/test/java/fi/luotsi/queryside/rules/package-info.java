/** The rules of structure that the query side keeps to. */
@NullMarked
package fi.luotsi.queryside.rules;

import org.jspecify.annotations.NullMarked;
