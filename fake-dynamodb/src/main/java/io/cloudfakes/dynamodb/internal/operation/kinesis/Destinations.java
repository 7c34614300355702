package io.cloudfakes.dynamodb.internal.operation.kinesis;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.setting.KinesisDestinations;
import io.cloudfakes.dynamodb.internal.state.setting.SettleSettings;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.List;

/** What the operations on Kinesis destinations share. */
final class Destinations {
  private Destinations() {}

  static KinesisDestinations of(Table table) {
    KinesisDestinations destinations = table.feature(KinesisDestinations.class);
    return destinations == null ? KinesisDestinations.NONE : destinations;
  }

  /** The destination is in a state that it leaves by itself after the time tables take. */
  static List<Change<DynamoDbState>> changed(
      Table table, KinesisDestinations.Destination destination, CallContext call) {
    TableId id = table.definition().id();
    return List.of(
        new TableChange.Featured(id, of(table).with(destination)),
        new SettleSettings(id)
            .at(call.now().plus(call.options(DynamoDbOptions.class).tableActivation())));
  }
}
