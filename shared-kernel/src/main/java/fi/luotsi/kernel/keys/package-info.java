/** Which values are personal, and the keys they are sealed under. */
@NullMarked
package fi.luotsi.kernel.keys;

import org.jspecify.annotations.NullMarked;
