/** Text that would tell who an anonymous person is: patterns and checks as data, which other programs can read. */
@NullMarked
package fi.luotsi.kernel.identifying;

import org.jspecify.annotations.NullMarked;
