@NullMarked
package fi.luotsi.commandside.rights;

import org.jspecify.annotations.NullMarked;
