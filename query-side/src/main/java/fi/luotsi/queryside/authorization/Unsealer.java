package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.Unsealing;
import fi.luotsi.kernel.personal.Personal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens sealed values. */
record Unsealer(DataKeys keys) {

    /** Opens values, all with one read of their keys. A value whose key was destroyed is absent from the answer. */
    <T> Map<Personal<T>, T> open(Collection<Personal<T>> values, Class<T> type) {
        List<Personal.Sealed<T>> sealed = values.stream()
                .filter(Personal.Sealed.class::isInstance)
                .map(value -> (Personal.Sealed<T>) value)
                .toList();
        Map<UUID, DataKey> byId =
                keys.load(sealed.stream().map(Personal.Sealed::key).distinct().toList());
        Map<Personal<T>, T> opened = new HashMap<>();
        for (Personal.Sealed<T> value : sealed) {
            DataKey key = byId.get(value.key());
            if (key != null) {
                opened.put(value, Unsealing.open(value, type, key));
            }
        }
        return opened;
    }
}
