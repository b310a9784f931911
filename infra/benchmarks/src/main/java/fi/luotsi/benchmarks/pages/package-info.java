/** How long the desk's pages take, beside what they ask. */
@NullMarked
package fi.luotsi.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
