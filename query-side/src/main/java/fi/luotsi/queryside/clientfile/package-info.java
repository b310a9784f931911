/** A client's file (asiakas), and the search before one is created. */
@NullMarked
package fi.luotsi.queryside.clientfile;

import org.jspecify.annotations.NullMarked;
