/** Sessions of signed-in people, in PostgreSQL. */
@NullMarked
package fi.luotsi.counsellorui.session;

import org.jspecify.annotations.NullMarked;
