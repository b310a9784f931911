/** What every aggregate's decisions share. */
@NullMarked
package fi.luotsi.commandside.decision;

import org.jspecify.annotations.NullMarked;
