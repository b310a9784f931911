/** Guidance episodes, from opening to closing and reopening. */
@NullMarked
package fi.luotsi.commandside.episode;

import org.jspecify.annotations.NullMarked;
