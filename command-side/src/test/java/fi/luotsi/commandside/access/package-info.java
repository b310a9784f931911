@NullMarked
package fi.luotsi.commandside.access;

import org.jspecify.annotations.NullMarked;
