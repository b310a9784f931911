/** Breaks a rule on purpose. */
@NullMarked
package fi.luotsi.queryside.rules.broken.casework.client;

import org.jspecify.annotations.NullMarked;
