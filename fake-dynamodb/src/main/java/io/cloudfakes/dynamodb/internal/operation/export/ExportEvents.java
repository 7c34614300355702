package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.export.TransferChange;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.EventSource;
import java.util.List;

/** The files of exports, which are written once the export is committed. */
public final class ExportEvents implements EventSource<DynamoDbState> {
  @Override
  public List<Delivery> events(
      Change<DynamoDbState> change, DynamoDbState before, DynamoDbState after, CallContext call) {
    return change instanceof TransferChange.Exported exported
        ? List.of(new ExportDelivery(exported.export().description(), exported.data()))
        : List.of();
  }
}
