package fi.luotsi.kernel.personal;

/** The options explained to a client and their effects (812/2000 §5). */
public record Options(String options, String effects) {

    @Override
    public String toString() {
        return "Options[…]";
    }
}
