/** Personal values: each group of them is sealed, opened and replaced as one. */
@NullMarked
package fi.luotsi.kernel.personal;

import org.jspecify.annotations.NullMarked;
