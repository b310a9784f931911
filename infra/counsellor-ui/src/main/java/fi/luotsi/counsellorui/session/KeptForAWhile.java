package fi.luotsi.counsellorui.session;

/** Something in the desk's database that ends with time. */
public interface KeptForAWhile {

    /** Takes out what has ended. */
    void forgetOld();
}
