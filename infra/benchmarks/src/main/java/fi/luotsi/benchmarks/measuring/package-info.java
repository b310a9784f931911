/** Measuring by turns, and the report. */
@NullMarked
package fi.luotsi.benchmarks.measuring;

import org.jspecify.annotations.NullMarked;
