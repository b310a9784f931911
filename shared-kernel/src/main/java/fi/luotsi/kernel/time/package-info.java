/** Which moments and days there are here, and how the times that a command tells go together. */
@NullMarked
package fi.luotsi.kernel.time;

import org.jspecify.annotations.NullMarked;
