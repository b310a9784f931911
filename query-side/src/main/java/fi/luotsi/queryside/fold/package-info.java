/** The one mechanism that all read models share. */
@NullMarked
package fi.luotsi.queryside.fold;

import org.jspecify.annotations.NullMarked;
