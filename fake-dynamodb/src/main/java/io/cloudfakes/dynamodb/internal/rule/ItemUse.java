package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.dynamodb.internal.state.KeySchema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The use of one item of a table.
 *
 * @param holder the item's key, or the whole of it
 */
public record ItemUse(String permission, Map<String, AttributeValue> holder) implements TableUse {
  @Override
  public @Nullable String index() {
    return null;
  }

  @Override
  public List<String> leadingKeys(KeySchema keys) {
    LeadingKeys leading = new LeadingKeys(keys);
    leading.add(holder);
    return leading.texts();
  }
}
