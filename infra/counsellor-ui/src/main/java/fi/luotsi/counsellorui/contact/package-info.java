/** Contacts: recording one, and looking at them. */
@NullMarked
package fi.luotsi.counsellorui.contact;

import org.jspecify.annotations.NullMarked;
