/** My day. */
@NullMarked
package fi.luotsi.counsellorui.day;

import org.jspecify.annotations.NullMarked;
