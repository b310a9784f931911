/** Feedback on the accessibility of the pages. */
@NullMarked
package fi.luotsi.queryside.oversight.accessibility;

import org.jspecify.annotations.NullMarked;
