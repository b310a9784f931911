package fi.luotsi.queryside.authorization;

import fi.luotsi.queryside.authentication.Role;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The matrix of rights, read from {@code rights.csv}: a row for every query, mutation, export and class of records, a column for
 * every role. What has no row is nobody's.
 */
public final class Rights {

    private final Map<String, Map<Role, Scope>> matrix = new TreeMap<>();

    public Rights() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(
                new InputStreamReader(
                        Objects.requireNonNull(Rights.class.getResourceAsStream("rights.csv")), StandardCharsets.UTF_8),
                format)) {
            for (CSVRecord row : rows) {
                Map<Role, Scope> scopes = new EnumMap<>(Role.class);
                for (Role role : Role.values()) {
                    scopes.put(role, Scope.of(row.get(role.claim())));
                }
                matrix.put(row.get("what"), scopes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Scope scope(Role role, String what) {
        return matrix.getOrDefault(what, Map.of()).getOrDefault(role, Scope.NONE);
    }

    /** Everything that has a row. */
    public Set<String> rows() {
        return matrix.keySet();
    }

    /** The queries and mutations that a role may use, by name. */
    public List<String> operations(Role role) {
        return matrix.keySet().stream()
                .filter(what -> what.contains(".") && scope(role, what) != Scope.NONE)
                .map(what -> what.substring(what.indexOf('.') + 1))
                .sorted()
                .toList();
    }
}
