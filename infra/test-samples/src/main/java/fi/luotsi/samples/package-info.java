/** Commands and events for the tests of every module, made from what their records declare. */
@NullMarked
package fi.luotsi.samples;

import org.jspecify.annotations.NullMarked;
