package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;

/** An event that sets the text of a note. */
public interface NoteEvent {

    NoteId noteId();

    Personal<Text> note();
}
