/** What is handed to a client in writing, as a document that a screen reader can read. */
@NullMarked
package fi.luotsi.queryside.api.letter;

import org.jspecify.annotations.NullMarked;
