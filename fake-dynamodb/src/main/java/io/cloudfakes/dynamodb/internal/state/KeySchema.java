package io.cloudfakes.dynamodb.internal.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key of a table or an index.
 *
 * @param hash the partition key
 * @param range the sort key; null when there is none
 */
public record KeySchema(KeyAttribute hash, @Nullable KeyAttribute range) {
  /** The partition key, then the sort key if there is one. */
  public List<KeyAttribute> attributes() {
    return range == null ? List.of(hash) : List.of(hash, range);
  }

  public int count() {
    return range == null ? 1 : 2;
  }

  public boolean contains(String name) {
    return hash.name().equals(name) || (range != null && range.name().equals(name));
  }

  /** The attributes of the key alone. */
  public Attributes keyOf(Attributes item) {
    Attributes key = Attributes.EMPTY;
    for (KeyAttribute attribute : attributes()) {
      Value value = item.get(attribute.name());
      if (value != null) {
        key = key.with(attribute.name(), value);
      }
    }
    return key;
  }
}
