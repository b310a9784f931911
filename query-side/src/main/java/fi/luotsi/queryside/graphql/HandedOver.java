package fi.luotsi.queryside.graphql;

import java.util.UUID;

/** Whether a client was handed over to a unit by another one. */
public interface HandedOver {

    /** True where a referral within the register to that unit is about her, and was neither declined nor revoked. */
    boolean to(String unit, UUID client);
}
