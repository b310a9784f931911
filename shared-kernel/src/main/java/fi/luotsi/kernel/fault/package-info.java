/** How a fault of the program is told without the values it met. */
@NullMarked
package fi.luotsi.kernel.fault;

import org.jspecify.annotations.NullMarked;
