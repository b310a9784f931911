/** A client's file (asiakas), and the search before one is created. */
@NullMarked
package fi.luotsi.queryside.casework.client;

import org.jspecify.annotations.NullMarked;
