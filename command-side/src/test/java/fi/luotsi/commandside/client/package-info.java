@NullMarked
package fi.luotsi.commandside.client;

import org.jspecify.annotations.NullMarked;
