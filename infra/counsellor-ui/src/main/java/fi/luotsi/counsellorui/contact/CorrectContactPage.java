package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.action.Meanwhile;
import fi.luotsi.counsellorui.answer.ToldOutside;
import java.util.List;

/**
 * The form by which a contact is put right.
 *
 * @param contact id of the contact
 * @param form with what is recorded in it
 * @param told what others were told since, and stays told
 * @param meanwhile what others have recorded since the form was opened
 */
public record CorrectContactPage(
        String contact, NewContactPage form, List<ToldOutside> told, List<Meanwhile.Entry> meanwhile) {}
