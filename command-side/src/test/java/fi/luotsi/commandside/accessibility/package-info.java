@NullMarked
package fi.luotsi.commandside.accessibility;

import org.jspecify.annotations.NullMarked;
