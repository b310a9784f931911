/** Contacts (yhteydenotot) as they stand. */
@NullMarked
package fi.luotsi.queryside.contact;

import org.jspecify.annotations.NullMarked;
