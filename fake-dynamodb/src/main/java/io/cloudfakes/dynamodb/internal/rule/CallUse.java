package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * The use that most calls make of a table: the permission is that of the action itself.
 *
 * @param table the name or ARN by which the request names the table
 */
record CallUse(String table, CallContext call) implements TableUse {
  @Override
  public String permission() {
    return call.action();
  }

  @Override
  public @Nullable String index() {
    SdkRequest request = call.request().orElse(null);
    return request != null
            && Shape.of(request.getClass()).value(request, "IndexName") instanceof String name
        ? name
        : null;
  }

  @Override
  public List<String> leadingKeys(KeySchema keys) {
    LeadingKeys leading = new LeadingKeys(keys);
    call.request().ifPresent(request -> leading.addAll(request, table));
    return leading.texts();
  }
}
