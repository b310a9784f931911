/** Tests of the work in the background. */
@NullMarked
package fi.luotsi.kernel.database;

import org.jspecify.annotations.NullMarked;
