/** Files of the service's, which the browser has no token for. */
@NullMarked
package fi.luotsi.counsellorui.download;

import org.jspecify.annotations.NullMarked;
