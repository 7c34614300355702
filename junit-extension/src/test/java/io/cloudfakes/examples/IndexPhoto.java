package io.cloudfakes.examples;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** The function of the example: for every photo uploaded, one item in the index. */
public final class IndexPhoto implements RequestHandler<S3Event, String> {
  private final S3Client s3;
  private final DynamoDbClient dynamo;

  public IndexPhoto(S3Client s3, DynamoDbClient dynamo) {
    this.s3 = s3;
    this.dynamo = dynamo;
  }

  @Override
  public String handleRequest(S3Event event, Context context) {
    for (S3EventNotificationRecord record : event.getRecords()) {
      index(
          record.getS3().getBucket().getName(),
          record.getS3().getObject().getUrlDecodedKey(),
          record.getEventTime().toString());
      context.getLogger().log("indexed " + record.getS3().getObject().getUrlDecodedKey());
    }
    return "indexed " + event.getRecords().size();
  }

  private void index(String bucket, String key, String uploaded) {
    HeadObjectResponse photo = s3.headObject(b -> b.bucket(bucket).key(key));
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    item.put("key", AttributeValue.fromS(key));
    item.put("camera", AttributeValue.fromS(photo.metadata().getOrDefault("camera", "unknown")));
    item.put("uploaded", AttributeValue.fromS(uploaded));
    item.put("size", AttributeValue.fromN(Long.toString(photo.contentLength())));
    item.put("type", AttributeValue.fromS(photo.contentType()));
    dynamo.putItem(b -> b.tableName(PhotoIndex.TABLE).item(item));
  }
}
