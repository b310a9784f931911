package fi.luotsi.queryside.rules.broken.casework.client;

import fi.luotsi.queryside.rules.broken.casework.contact.Neighbour;

public final class Around {

    public Neighbour neighbour() {
        return new Neighbour();
    }
}
