/** What somebody who means harm can do to everybody else, measured. */
@NullMarked
package fi.luotsi.benchmarks.attack;

import org.jspecify.annotations.NullMarked;
