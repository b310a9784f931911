package fi.luotsi.queryside.rules.broken.casework.contact;

import fi.luotsi.queryside.rules.broken.casework.client.Around;
import fi.luotsi.queryside.rules.broken.oversight.history.OtherWing;

/** Looks into another feature, which looks back. */
public final class Neighbour {

    public OtherWing wing() {
        return new OtherWing(this);
    }

    public Around around() {
        return new Around();
    }
}
