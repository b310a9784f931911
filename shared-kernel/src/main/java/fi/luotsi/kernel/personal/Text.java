package fi.luotsi.kernel.personal;

/** Free text: any of it may tell of a person. */
public record Text(String text) {

    @Override
    public String toString() {
        return "Text[…]";
    }
}
