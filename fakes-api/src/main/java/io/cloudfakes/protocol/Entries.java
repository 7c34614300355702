package io.cloudfakes.protocol;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A map on its way from the wire into one of the SDK's builders, which copies it. Hashing it
 * beforehand would be done for nothing, so this only lists what was read; of two entries of one key
 * the later stands, as the copying makes it.
 */
final class Entries extends AbstractMap<String, Object> {
  private final List<Object> keysAndValues = new ArrayList<>(16);

  void add(String key, Object value) {
    keysAndValues.add(key);
    keysAndValues.add(value);
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Object> action) {
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      action.accept((String) keysAndValues.get(i), keysAndValues.get(i + 1));
    }
  }

  /** How many entries were read, which is what the copy makes room for. */
  @Override
  public int size() {
    return keysAndValues.size() / 2;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    Map<String, Object> map = new LinkedHashMap<>();
    forEach(map::put);
    return map.entrySet();
  }
}
