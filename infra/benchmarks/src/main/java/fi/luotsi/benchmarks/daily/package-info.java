/** What people do by day: how much more it costs as the data grow, and whether it goes on for long. */
@NullMarked
package fi.luotsi.benchmarks.daily;

import org.jspecify.annotations.NullMarked;
