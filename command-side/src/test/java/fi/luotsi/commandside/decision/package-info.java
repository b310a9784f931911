@NullMarked
package fi.luotsi.commandside.decision;

import org.jspecify.annotations.NullMarked;
