@NullMarked
package fi.luotsi.kernel.command;

import org.jspecify.annotations.NullMarked;
