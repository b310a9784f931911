/** Notes on contacts and episodes. */
@NullMarked
package fi.luotsi.counsellorui.note;

import org.jspecify.annotations.NullMarked;
