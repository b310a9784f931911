/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.casework.contact;

import org.jspecify.annotations.NullMarked;
