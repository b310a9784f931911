package fi.luotsi.kernel.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.json.StoredJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    private final Hashing hashing = new Hashing();
    private final Proofs proofs = new Proofs();

    /** transparency-dev/merkle: rfc6962_test.go, testonly/constants.go and testdata, at 417fb0c (Apache License 2.0). */
    @Nested
    class Published_vectors {

        private static final List<String> INPUTS = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        private static final List<String> ROOTS = List.of(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

        @Test
        void the_hashes_of_leaf_and_node() {
            assertThat(HEX.formatHex(hashing.leaf("L123456".getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
            assertThat(HEX.formatHex(hashing.node(
                            "N123".getBytes(StandardCharsets.UTF_8), "N456".getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
        }

        @Test
        void the_root_after_each_leaf() {
            CompactRange range = new CompactRange();
            assertThat(HEX.formatHex(range.root())).isEqualTo(ROOTS.getFirst());
            for (int i = 0; i < INPUTS.size(); i++) {
                range.append(hashing.leaf(HEX.parseHex(INPUTS.get(i))));
                assertThat(HEX.formatHex(range.root())).isEqualTo(ROOTS.get(i + 1));
            }
        }

        @Test
        void every_proof_of_inclusion_is_taken_or_refused_as_it_should() throws IOException {
            for (JsonNode vector : vectors("inclusion.jsonl")) {
                assertThat(proofs.includes(
                                number(vector.path("leafIdx")),
                                number(vector.path("treeSize")),
                                hash(vector.path("leafHash")),
                                hashes(vector.path("proof")),
                                hash(vector.path("root"))))
                        .as(vector.path("file").asString())
                        .isNotEqualTo(vector.path("wantErr").asBoolean());
            }
        }

        @Test
        void every_proof_of_consistency_is_taken_or_refused_as_it_should() throws IOException {
            for (JsonNode vector : vectors("consistency.jsonl")) {
                assertThat(proofs.continues(
                                number(vector.path("size1")),
                                hash(vector.path("root1")),
                                number(vector.path("size2")),
                                hash(vector.path("root2")),
                                hashes(vector.path("proof"))))
                        .as(vector.path("file").asString())
                        .isNotEqualTo(vector.path("wantErr").asBoolean());
            }
        }

        private static List<JsonNode> vectors(String file) throws IOException {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(MerkleTreeTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
                List<JsonNode> vectors =
                        lines.lines().map(StoredJson.mapper()::readTree).toList();
                assertThat(vectors).hasSize(98);
                return vectors;
            }
        }

        /** Some are larger than a long, and none of those is in a tree. */
        private static long number(JsonNode unsigned) {
            return unsigned.bigIntegerValue().longValue();
        }

        private static byte[] hash(JsonNode base64) {
            return Base64.getDecoder().decode(base64.asString(""));
        }

        private static List<byte[]> hashes(JsonNode proof) {
            return proof.valueStream().map(Published_vectors::hash).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void roots_and_proofs_are_those_of_the_recursive_definition(long seed) {
        Random random = new Random(seed);
        List<byte[]> leaves = leaves(random, 1 + random.nextInt(300));
        byte[] root = defined(leaves);
        assertThat(proofs.root(leaves)).as("seed %d", seed).isEqualTo(root);

        int index = random.nextInt(leaves.size());
        List<byte[]> inclusion = proofs.inclusion(index, leaves);
        assertThat(proofs.includes(index, leaves.size(), leaves.get(index), inclusion, root))
                .as("seed %d: leaf %d of %d", seed, index, leaves.size())
                .isTrue();

        int first = 1 + random.nextInt(leaves.size());
        byte[] firstRoot = defined(leaves.subList(0, first));
        List<byte[]> consistency = proofs.consistency(first, leaves);
        assertThat(proofs.continues(first, firstRoot, leaves.size(), root, consistency))
                .as("seed %d: %d of %d", seed, first, leaves.size())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void proofs_made_while_the_leaves_pass_by_are_those_of_each_leaf_alone(long seed) {
        Random random = new Random(seed);
        List<byte[]> leaves = leaves(random, 1 + random.nextInt(300));
        List<Long> places =
                random.longs(random.nextInt(8), 0, leaves.size()).boxed().toList();
        InclusionPaths paths = new InclusionPaths(places);
        leaves.forEach(paths::append);

        Map<Long, List<byte[]>> made = paths.end();

        assertThat(made.keySet()).as("seed %d", seed).isEqualTo(Set.copyOf(places));
        made.forEach((place, path) -> assertThat(path)
                .as("seed %d: leaf %d of %d", seed, place, leaves.size())
                .containsExactlyElementsOf(proofs.inclusion(place.intValue(), leaves)));
    }

    @Test
    void a_leaf_that_is_not_there_has_no_proof() {
        InclusionPaths paths = new InclusionPaths(List.of(0L, 2L));
        paths.append(new byte[Hashing.LENGTH]);
        paths.append(new byte[Hashing.LENGTH]);

        assertThatThrownBy(paths::end).isInstanceOf(IllegalStateException.class).hasMessageContaining("2 leaves");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_tree_that_differs_in_one_bit_is_proved_by_nothing(long seed) {
        Random random = new Random(seed);
        List<byte[]> leaves = leaves(random, 2 + random.nextInt(100));
        byte[] root = proofs.root(leaves);
        int first = 1 + random.nextInt(leaves.size() - 1);
        byte[] firstRoot = proofs.root(leaves.subList(0, first));
        int index = random.nextInt(leaves.size());
        byte[] altered = leaves.get(index).clone();
        altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));

        List<byte[]> other = new ArrayList<>(leaves);
        other.set(index, altered);

        assertThat(proofs.includes(index, leaves.size(), altered, proofs.inclusion(index, leaves), root))
                .as("seed %d", seed)
                .isFalse();
        boolean early = index < first;
        assertThat(proofs.continues(
                        first, firstRoot, leaves.size(), proofs.root(other), proofs.consistency(first, other)))
                .as("seed %d: leaf %d altered, first tree of %d", seed, index, first)
                .isNotEqualTo(early);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_range_that_was_written_down_goes_on_as_if_it_had_not_been(long seed) {
        Random random = new Random(seed);
        List<byte[]> leaves = leaves(random, 2 + random.nextInt(500));
        int written = random.nextInt(leaves.size());
        CompactRange before = new CompactRange();
        leaves.subList(0, written).forEach(before::append);

        CompactRange after = CompactRange.of(written, before.bytes());
        leaves.subList(written, leaves.size()).forEach(after::append);

        assertThat(after.size()).isEqualTo(leaves.size());
        assertThat(after.root()).as("seed %d", seed).isEqualTo(proofs.root(leaves));
        assertThat(before.bytes()).hasSizeLessThanOrEqualTo(9 * Hashing.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 64})
    void bytes_that_are_no_range_of_that_size_are_refused(int length) {
        assertThatThrownBy(() -> CompactRange.of(4, new byte[length])).isInstanceOf(IllegalArgumentException.class);
    }

    /** The archive's own statement for it is in command-side's PositionBatch. */
    @Test
    void the_leaf_of_an_entry_binds_its_position_and_time_to_its_bytes() {
        Instant time = Instant.parse("2026-03-02T07:15:30.123456Z");
        byte[] entry = {1, 2, 3};
        byte[] data = HEX.parseHex("0000000000000007" + "%016x".formatted(1_772_435_730_123_456L) + "010203");

        assertThat(hashing.leaf(7, time, entry)).isEqualTo(hashing.leaf(data));
        assertThat(hashing.leaf(7, time, new byte[] {9, 1, 2, 3, 9}, 1, 3)).isEqualTo(hashing.leaf(data));
    }

    /** RFC 9162 §2.1.1, as it stands there. */
    private byte[] defined(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return hashing.node(defined(leaves.subList(0, split)), defined(leaves.subList(split, leaves.size())));
    }

    private List<byte[]> leaves(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    byte[] data = new byte[random.nextInt(40)];
                    random.nextBytes(data);
                    return hashing.leaf(data);
                })
                .toList();
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }
}
