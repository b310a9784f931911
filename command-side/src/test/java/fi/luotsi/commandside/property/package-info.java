@NullMarked
package fi.luotsi.commandside.property;

import org.jspecify.annotations.NullMarked;
