package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;

/** An event that says what a note of a record says from then on. */
public interface NoteEvent {

    NoteId noteId();

    Personal<Text> note();
}
