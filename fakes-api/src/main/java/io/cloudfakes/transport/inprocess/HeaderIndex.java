package io.cloudfakes.transport.inprocess;

import org.jspecify.annotations.Nullable;

/**
 * A small map from header names, compared without regard to case, for requests of which many
 * headers are asked that are not there: a look-up reads three letters of the name and rarely more.
 *
 * @param <V> what is kept under a name
 */
final class HeaderIndex<V> {
  private @Nullable String[] names = new String[32];
  private @Nullable Object[] values = new Object[32];
  private int size;

  /** Keeps a value under a name that has none yet. */
  void add(String name, V value) {
    if (++size > names.length / 2) {
      grow();
    }
    int at = place(name);
    names[at] = name;
    values[at] = value;
  }

  /** What is kept under the name; null when nothing is. */
  // Only add() puts values in, and only of type V.
  @SuppressWarnings("unchecked")
  @Nullable V get(String name) {
    return (V) values[place(name)];
  }

  /** Where the name is, or would be. */
  private int place(String name) {
    int mask = names.length - 1;
    int at = hash(name) & mask;
    for (String there = names[at]; there != null; there = names[at]) {
      if (there.equalsIgnoreCase(name)) {
        return at;
      }
      at = (at + 1) & mask;
    }
    return at;
  }

  /** Of the length and three letters, in which most header names differ. */
  private static int hash(String name) {
    int length = name.length();
    if (length == 0) {
      return 0;
    }
    int hash = length * 31 + lower(name.charAt(length - 1));
    hash = hash * 31 + lower(name.charAt(length / 2));
    hash = hash * 31 + lower(name.charAt(length * 3 / 4));
    return hash ^ (hash >>> 7);
  }

  /** The same for both cases of a letter; what it does to other characters does not matter. */
  private static int lower(char letter) {
    return letter | 0x20;
  }

  private void grow() {
    @Nullable String[] oldNames = names;
    @Nullable Object[] oldValues = values;
    names = new String[oldNames.length * 2];
    values = new Object[oldValues.length * 2];
    for (int i = 0; i < oldNames.length; i++) {
      String name = oldNames[i];
      if (name != null) {
        int at = place(name);
        names[at] = name;
        values[at] = oldValues[i];
      }
    }
  }
}
