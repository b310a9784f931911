package fi.luotsi.kernel.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final byte[] ROOT = new Hashing().empty();

    private final SigningKey key = SigningKey.generate("county.example");

    /** The example in the documentation of golang.org/x/mod/sumdb/note. */
    @Test
    void a_note_that_others_signed_is_checked_and_a_changed_one_is_not() {
        PublicKeyLine peter = PublicKeyLine.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        SignedNote note = SignedNote.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);

        assertThat(note.isSignedWith(peter)).isTrue();
        assertThat(new SignedNote(note.text().replace("answer", "Answer"), note.signatures()).isSignedWith(peter))
                .isFalse();
        assertThat(peter).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void a_checkpoint_is_three_lines_signed_in_the_name_of_its_log() {
        SignedNote note = key.sign(ProofLog.USES, 42, ROOT);

        assertThat(note.text()).isEqualTo("county.example/uses\n42\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        SignedNote read = SignedNote.parse(note.note());
        assertThat(read.isSignedWith(key.publicKey(ProofLog.USES))).isTrue();
        assertThat(read.isSignedWith(key.publicKey(ProofLog.EVENTS))).isFalse();
        assertThat(read.isSignedWith(SigningKey.generate("county.example").publicKey(ProofLog.USES)))
                .isFalse();
        Checkpoint checkpoint = Checkpoint.parse(read.text());
        assertThat(checkpoint.log()).isEqualTo(ProofLog.USES);
        assertThat(checkpoint.size()).isEqualTo(42);
        assertThat(checkpoint.root()).isEqualTo(ROOT);
    }

    @Test
    void a_key_that_was_written_down_signs_as_before() {
        SigningKey read = SigningKey.parse(key.text());

        assertThat(read.publicKeys())
                .map(Object::toString)
                .isEqualTo(key.publicKeys().stream().map(Object::toString).toList());
        assertThat(read.sign(ProofLog.EVENTS, 1, ROOT).isSignedWith(key.publicKey(ProofLog.EVENTS)))
                .isTrue();
        assertThat(read).hasToString("SigningKey[county.example]");
    }

    @Test
    void a_key_with_the_public_key_of_another_is_refused() {
        String other = SigningKey.generate("county.example").text();
        String mixed = key.text().lines().findFirst().orElseThrow() + "\n"
                + other.lines().skip(1).findFirst().orElseThrow() + "\n";

        assertThatThrownBy(() -> SigningKey.parse(mixed)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\nno signature\n",
                "text\n\n\u2014 name ***\n",
                "text\n\n\u2014 name AAAA"
            })
    void text_that_is_no_signed_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n1\n",
                "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n1\nAAAA\n",
                "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
            })
    void text_that_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name+00000000+AAAA",
                "name+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcAA=="
            })
    void text_that_is_no_public_key_is_refused(String text) {
        assertThatThrownBy(() -> PublicKeyLine.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void an_origin_that_could_not_be_told_from_what_follows_is_refused() {
        assertThatThrownBy(() -> SigningKey.generate("two words")).isInstanceOf(Malformed.class);
        assertThat(HexFormat.of().formatHex(ROOT)).startsWith("e3b0c442");
    }
}
