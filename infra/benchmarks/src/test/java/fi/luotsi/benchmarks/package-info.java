/** Tests of the benchmarks themselves. */
@NullMarked
package fi.luotsi.benchmarks;

import org.jspecify.annotations.NullMarked;
