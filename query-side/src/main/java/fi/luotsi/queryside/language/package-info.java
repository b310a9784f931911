/** The three languages that people read: Finnish, Swedish and English. */
@NullMarked
package fi.luotsi.queryside.language;

import org.jspecify.annotations.NullMarked;
