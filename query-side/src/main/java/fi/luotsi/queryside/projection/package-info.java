/** The one mechanism that all read models share. */
@NullMarked
package fi.luotsi.queryside.projection;

import org.jspecify.annotations.NullMarked;
