/** Numbers for reports, counted from facts. */
@NullMarked
package fi.luotsi.queryside.reporting;

import org.jspecify.annotations.NullMarked;
