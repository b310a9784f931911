/**
 * What may be asked of an aggregate and what has happened to it. A file is one slice: each command stands beside the event it leads to,
 * under the sealed interface of its aggregate's commands and events.
 */
@NullMarked
package fi.luotsi.kernel.casework;

import org.jspecify.annotations.NullMarked;
