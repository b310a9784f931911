/** Breaks rules of structure on purpose. */
@NullMarked
package fi.luotsi.commandside.structure.broken.pure;

import org.jspecify.annotations.NullMarked;
