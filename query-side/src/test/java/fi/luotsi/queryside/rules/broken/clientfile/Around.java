package fi.luotsi.queryside.rules.broken.clientfile;

import fi.luotsi.queryside.rules.broken.contact.Neighbour;

public final class Around {

    public Neighbour neighbour() {
        return new Neighbour();
    }
}
