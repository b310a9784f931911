package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.action.Meanwhile;
import java.util.List;

/**
 * The form by which a contact is put right.
 *
 * @param contact id of the contact
 * @param form with what is recorded in it
 * @param meanwhile what others have recorded since the form was opened
 */
public record CorrectContactPage(String contact, NewContactPage form, List<Meanwhile.Entry> meanwhile) {}
