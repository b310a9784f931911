/** Who did what, when and why, to one record. */
@NullMarked
package fi.luotsi.queryside.oversight.history;

import org.jspecify.annotations.NullMarked;
