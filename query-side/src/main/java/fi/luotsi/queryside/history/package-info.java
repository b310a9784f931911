/** Who did what, when and why, to one record. */
@NullMarked
package fi.luotsi.queryside.history;

import org.jspecify.annotations.NullMarked;
