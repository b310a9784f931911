/** How a person signs in at the desk and out of it. */
@NullMarked
package fi.luotsi.counsellorui.signin;

import org.jspecify.annotations.NullMarked;
