/** Lists that are live: what the service says of them is handed on to the browser. */
@NullMarked
package fi.luotsi.counsellorui.live;

import org.jspecify.annotations.NullMarked;
