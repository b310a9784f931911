/** Code lists as data, each code with Finnish, Swedish and English labels. */
@NullMarked
package fi.luotsi.kernel.code;

import org.jspecify.annotations.NullMarked;
