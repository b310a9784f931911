/** Signals that lists have changed, to those who may see what changed: by event streams and WebSockets. */
@NullMarked
package fi.luotsi.queryside.api.live;

import org.jspecify.annotations.NullMarked;
