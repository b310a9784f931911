/** An OpenID Connect issuer with seeded people inside the program, in the profile {@code demo} and nowhere else. */
@NullMarked
package fi.luotsi.standalone.demo.issuer;

import org.jspecify.annotations.NullMarked;
