/** Events in words: what they are called, which of their values are told, and how; the same in a history and in a client's copy. */
@NullMarked
package fi.luotsi.queryside.telling;

import org.jspecify.annotations.NullMarked;
