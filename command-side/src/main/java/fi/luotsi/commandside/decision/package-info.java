/** Shared by the decisions of all aggregates. */
@NullMarked
package fi.luotsi.commandside.decision;

import org.jspecify.annotations.NullMarked;
