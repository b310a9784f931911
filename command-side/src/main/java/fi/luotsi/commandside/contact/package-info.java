/** Contacts: rules for receiving, noting, linking and unlinking them. */
@NullMarked
package fi.luotsi.commandside.contact;

import org.jspecify.annotations.NullMarked;
