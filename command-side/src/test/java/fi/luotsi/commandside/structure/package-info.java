/** Rules of structure, each proven by a class that breaks it. */
@NullMarked
package fi.luotsi.commandside.structure;

import org.jspecify.annotations.NullMarked;
