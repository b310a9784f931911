/** The desk as a program of its own, for those who run it apart from the service. */
@NullMarked
package fi.luotsi.counsellorui.alone;

import org.jspecify.annotations.NullMarked;
