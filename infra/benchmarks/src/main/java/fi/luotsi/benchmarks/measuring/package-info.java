/** Measuring by turns, and what the report says of it. */
@NullMarked
package fi.luotsi.benchmarks.measuring;

import org.jspecify.annotations.NullMarked;
