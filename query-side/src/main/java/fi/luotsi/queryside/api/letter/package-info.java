/** Letters to clients, as documents that a screen reader can read. */
@NullMarked
package fi.luotsi.queryside.api.letter;

import org.jspecify.annotations.NullMarked;
