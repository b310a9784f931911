/** Records as data: their components, read and made without naming them. */
@NullMarked
package fi.luotsi.kernel.record;

import org.jspecify.annotations.NullMarked;
