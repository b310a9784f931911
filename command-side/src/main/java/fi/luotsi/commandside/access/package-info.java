/** Grants of access: who may act in which role, unit and service tasks, and from when to when. */
@NullMarked
package fi.luotsi.commandside.access;

import org.jspecify.annotations.NullMarked;
