/** The command side's decisions in memory, for tests of other records than those that a decision looks at. */
@NullMarked
package fi.luotsi.standalone.deciding;

import org.jspecify.annotations.NullMarked;
