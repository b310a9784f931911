/** Clients' requests by their rights. */
@NullMarked
package fi.luotsi.counsellorui.rights;

import org.jspecify.annotations.NullMarked;
