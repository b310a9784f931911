/** Values that commands and events share. */
@NullMarked
package fi.luotsi.kernel.value;

import org.jspecify.annotations.NullMarked;
