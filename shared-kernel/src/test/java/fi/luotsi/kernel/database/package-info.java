/** Tests of what waits and works in the background. */
@NullMarked
package fi.luotsi.kernel.database;

import org.jspecify.annotations.NullMarked;
