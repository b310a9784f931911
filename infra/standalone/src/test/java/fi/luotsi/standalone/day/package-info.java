/** A day of the program's users, told in each language as they see it. */
@NullMarked
package fi.luotsi.standalone.day;

import org.jspecify.annotations.NullMarked;
