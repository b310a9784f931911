package fi.luotsi.queryside.rules.broken.contact;

import fi.luotsi.queryside.rules.broken.clientfile.Around;

/** Looks into another feature, which looks back. */
public final class Neighbour {

    public Around around() {
        return new Around();
    }
}
