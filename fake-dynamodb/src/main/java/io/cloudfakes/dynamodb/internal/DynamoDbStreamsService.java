package io.cloudfakes.dynamodb.internal;

import io.cloudfakes.dynamodb.internal.operation.stream.DescribeStream;
import io.cloudfakes.dynamodb.internal.operation.stream.GetRecords;
import io.cloudfakes.dynamodb.internal.operation.stream.GetShardIterator;
import io.cloudfakes.dynamodb.internal.operation.stream.ListStreams;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.Service;

/** Amazon DynamoDB Streams: every action of its model on one line, modelled or refused. */
public final class DynamoDbStreamsService {
  public static final Service<DynamoDbState> SERVICE =
      Service.named("dynamodb", DynamoDbState.EMPTY)
          .sharing(DynamoDbService.SERVICE)
          .protocol(() -> Protocols.jsonWithCrc32("1.0", DynamoDbService.ERROR_PREFIX))
          .targetPrefix("DynamoDBStreams_20120810")
          .signingName("dynamodb")
          .hostPrefixes("streams.dynamodb")
          .modelPackage("software.amazon.awssdk.services.dynamodb.model")
          .resource("StreamArn", "TableName")
          .constraints(DynamoDbConstraints.MODEL)
          .actions(DynamoDbStreamsService::table)
          .build();

  private DynamoDbStreamsService() {}

  private static void table(ActionTable<DynamoDbState> table) {
    table
        .action("DescribeStream", DescribeStream::new)
        .action("GetRecords", GetRecords::new)
        .action("GetShardIterator", GetShardIterator::new)
        .action("ListStreams", ListStreams::new);
  }
}
