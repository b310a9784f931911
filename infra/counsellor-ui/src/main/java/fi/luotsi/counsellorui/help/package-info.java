/** Help. */
@NullMarked
package fi.luotsi.counsellorui.help;

import org.jspecify.annotations.NullMarked;
