package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.dynamodb.internal.state.KeySchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a call does with a table and that its caller must be allowed, as policies see it.
 */
public interface TableUse {
  /** The permission's name without the service, for example {@code GetItem}. */
  String permission();

  /** The index that is read; null for the table itself. */
  @Nullable String index();

  /**
   * The values of {@code dynamodb:LeadingKeys}: the partition keys it is about, none when it is
   * about none in particular.
   *
   * @param keys the key of the table, or of the index that is read
   */
  List<String> leadingKeys(KeySchema keys);

  /**
   * The value of {@code dynamodb:FullTableScan}, which only statements of PartiQL have; null where
   * it has none.
   */
  default @Nullable Boolean isFullTableScan(KeySchema keys) {
    return null;
  }
}
