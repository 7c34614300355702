package io.cloudfakes.edge.lambda.internal.event;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.lambda.internal.state.DiscardedBatch;
import io.cloudfakes.edge.lambda.internal.state.StreamMapping;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.StreamedRecord;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import software.amazon.awssdk.services.lambda.model.DestinationConfig;

/**
 * What is told of records of a stream that were given up: which they are, not what is in them.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html">Retain
 *     discarded batch records</a>
 */
final class DiscardedBatches {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter OBJECT_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH.mm.ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter OBJECT_DAY =
      DateTimeFormatter.ofPattern("yyyy/MM/dd/").withZone(ZoneOffset.UTC);

  private DiscardedBatches() {}

  static List<Delivery> of(StreamMapping mapping, DiscardedBatch discarded, CallContext call) {
    DestinationConfig destinations = mapping.configuration().destinationConfig();
    if (destinations == null
        || destinations.onFailure() == null
        || destinations.onFailure().destination() == null) {
      return List.of();
    }
    StreamedRecord first = discarded.records().get(0);
    String requestId =
        discarded.last() == null ? call.ids().uuid("discarded") : discarded.last().requestId();
    return List.of(
        new Destination(
            destinations.onFailure().destination(),
            "OnFailure " + mapping.uuid(),
            Bytes.utf8(document(mapping, discarded, requestId, call).toString()),
            "aws/lambda/"
                + mapping.uuid()
                + "/"
                + first.shardId()
                + "/"
                + OBJECT_DAY.format(call.now())
                + OBJECT_TIME.format(call.now())
                + "-"
                + requestId,
            requestId,
            mapping.function().arn()));
  }

  private static ObjectNode document(
      StreamMapping mapping, DiscardedBatch discarded, String requestId, CallContext call) {
    StreamedRecord first = discarded.records().get(0);
    StreamedRecord last = discarded.records().get(discarded.records().size() - 1);
    ObjectNode document = JSON.createObjectNode();
    document
        .putObject("requestContext")
        .put("requestId", requestId)
        .put("functionArn", mapping.configuration().functionArn())
        .put("condition", discarded.condition())
        .put("approximateInvokeCount", discarded.attempts());
    if (discarded.last() != null) {
      ObjectNode response = document.putObject("responseContext");
      response.put("statusCode", 200).put("executedVersion", discarded.last().version());
      discarded.last().functionError().ifPresent(error -> response.put("functionError", error));
    }
    document.put("version", "1.0").put("timestamp", TIME.format(call.now()));
    boolean kinesis = Arn.parse(mapping.streamArn()).service().equals("kinesis");
    document
        .putObject(kinesis ? "KinesisBatchInfo" : "DDBStreamBatchInfo")
        .put("shardId", first.shardId())
        .put("startSequenceNumber", first.sequenceNumber())
        .put("endSequenceNumber", last.sequenceNumber())
        .put("approximateArrivalOfFirstRecord", TIME.format(first.arrived()))
        .put("approximateArrivalOfLastRecord", TIME.format(last.arrived()))
        .put("batchSize", discarded.records().size())
        .put("streamArn", mapping.streamArn());
    return document;
  }
}
