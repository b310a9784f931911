@NullMarked
package fi.luotsi.commandside.destruction;

import org.jspecify.annotations.NullMarked;
