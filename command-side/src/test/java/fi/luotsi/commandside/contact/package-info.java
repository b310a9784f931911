@NullMarked
package fi.luotsi.commandside.contact;

import org.jspecify.annotations.NullMarked;
