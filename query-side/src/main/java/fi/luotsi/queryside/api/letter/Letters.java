package fi.luotsi.queryside.api.letter;

import fi.luotsi.queryside.language.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Prints letters to clients. Each names the adviser who is free of charge and independent of the county: the social ombudsman
 * (sosiaaliasiavastaava, 739/2023 §2, 5).
 */
@Component
@EnableConfigurationProperties(OmbudsmanSettings.class)
public final class Letters {

    static final Texts TEXTS = Texts.beside(Letters.class, "letters");

    private final OmbudsmanSettings ombudsman;

    Letters(OmbudsmanSettings ombudsman) {
        this.ombudsman = ombudsman;
    }

    /** The letter as PDF. */
    public byte[] print(Letter letter) {
        List<Letter.Part> parts = new ArrayList<>(letter.parts());
        parts.add(new Letter.Heading(TEXTS.get(letter.language(), "ombudsman")));
        parts.add(new Letter.Paragraph(TEXTS.get(letter.language(), "advises")));
        if (!ombudsman.contact().isBlank()) {
            parts.add(new Letter.Paragraph(ombudsman.contact().strip()));
        }
        return LetterPdf.print(new Letter(letter.language(), letter.title(), parts));
    }
}
