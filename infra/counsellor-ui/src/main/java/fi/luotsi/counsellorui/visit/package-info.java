/** One request of somebody who is signed in. */
@NullMarked
package fi.luotsi.counsellorui.visit;

import org.jspecify.annotations.NullMarked;
