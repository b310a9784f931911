/** Breaks rules of structure on purpose. */
@NullMarked
package fi.luotsi.commandside.structure.broken.circle.one;

import org.jspecify.annotations.NullMarked;
