/** Numbers for reports, counted from facts. */
@NullMarked
package fi.luotsi.queryside.oversight.reporting;

import org.jspecify.annotations.NullMarked;
