/** Contacts (yhteydenotot) as they stand. */
@NullMarked
package fi.luotsi.queryside.casework.contact;

import org.jspecify.annotations.NullMarked;
