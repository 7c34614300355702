package io.cloudfakes.dynamodb.internal.state.export;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.Change;

/** What can change of exports and imports. */
public sealed interface TransferChange extends Change<DynamoDbState> {
  /** An export has begun, or has failed. */
  record ExportSet(Export export) implements TransferChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      return state.with(Transfers.of(state).with(export));
    }
  }

  /** An export is complete: its files are to be written. */
  record Exported(Export export, ExportedData data) implements TransferChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      return state.with(Transfers.of(state).with(export));
    }
  }

  /** An import has begun, is complete, or has failed. */
  record ImportSet(Import changed) implements TransferChange {
    @Override
    public DynamoDbState applyTo(DynamoDbState state) {
      return state.with(Transfers.of(state).with(changed));
    }
  }
}
