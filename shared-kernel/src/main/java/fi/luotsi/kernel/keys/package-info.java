/** The keys that values are sealed under, and the keyed tokens by which clients are found. */
@NullMarked
package fi.luotsi.kernel.keys;

import org.jspecify.annotations.NullMarked;
