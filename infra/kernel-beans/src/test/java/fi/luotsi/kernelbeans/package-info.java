/** Tests of the beans on a real PostgreSQL. */
@NullMarked
package fi.luotsi.kernelbeans;

import org.jspecify.annotations.NullMarked;
