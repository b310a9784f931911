/** The shared kernel as Spring beans, for every program that has a command side or a query side. */
@NullMarked
package fi.luotsi.kernelbeans;

import org.jspecify.annotations.NullMarked;
