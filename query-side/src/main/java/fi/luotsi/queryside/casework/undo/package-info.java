/** Taking back what was recorded by a slip: whether that is offered. */
@NullMarked
package fi.luotsi.queryside.casework.undo;

import org.jspecify.annotations.NullMarked;
