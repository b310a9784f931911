/** How fast the program is, in ratios to a control that is measured in the same run: {@code ./luotsi benchmark}. */
@NullMarked
package fi.luotsi.benchmarks;

import org.jspecify.annotations.NullMarked;
