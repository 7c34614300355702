package io.cloudfakes.examples;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;

/** The application of the example: photos in a bucket, and an index of them in a table. */
public final class PhotoIndex {
  static final String BUCKET = "photos";
  static final String TABLE = "photo-index";
  private static final String BY_CAMERA = "by-camera";

  private final S3Client s3;
  private final DynamoDbClient dynamo;

  public PhotoIndex(S3Client s3, DynamoDbClient dynamo) {
    this.s3 = s3;
    this.dynamo = dynamo;
  }

  /** Makes bucket and table, and has the function called for every JPEG put into the bucket. */
  public void create(String indexFunctionArn) {
    createTable();
    s3.createBucket(b -> b.bucket(BUCKET));
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket(BUCKET)
                .notificationConfiguration(
                    n ->
                        n.lambdaFunctionConfigurations(
                            f ->
                                f.id("index")
                                    .lambdaFunctionArn(indexFunctionArn)
                                    .events(Event.S3_OBJECT_CREATED)
                                    .filter(
                                        x ->
                                            x.key(
                                                k ->
                                                    k.filterRules(
                                                        r -> r.name("suffix").value(".jpg")))))));
  }

  public void createTable() {
    dynamo.createTable(
        b ->
            b.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    a -> a.attributeName("key").attributeType(ScalarAttributeType.S),
                    a -> a.attributeName("camera").attributeType(ScalarAttributeType.S),
                    a -> a.attributeName("uploaded").attributeType(ScalarAttributeType.S))
                .keySchema(k -> k.attributeName("key").keyType(KeyType.HASH))
                .globalSecondaryIndexes(
                    i ->
                        i.indexName(BY_CAMERA)
                            .keySchema(
                                k -> k.attributeName("camera").keyType(KeyType.HASH),
                                k -> k.attributeName("uploaded").keyType(KeyType.RANGE))
                            .projection(p -> p.projectionType(ProjectionType.ALL))));
  }

  public void upload(String key, String camera, byte[] jpeg) {
    s3.putObject(
        b -> b.bucket(BUCKET).key(key).contentType("image/jpeg").metadata(Map.of("camera", camera)),
        RequestBody.fromBytes(jpeg));
  }

  /** The keys of all photos of a camera, oldest first. */
  public List<String> takenWith(String camera) {
    return keys(
        dynamo
            .query(
                b ->
                    b.tableName(TABLE)
                        .indexName(BY_CAMERA)
                        .keyConditionExpression("camera = :camera")
                        .expressionAttributeValues(Map.of(":camera", AttributeValue.fromS(camera))))
            .items());
  }

  /** The keys of a camera's photos uploaded between two times, both included. */
  public List<String> takenWith(String camera, String from, String to) {
    return keys(
        dynamo
            .query(
                b ->
                    b.tableName(TABLE)
                        .indexName(BY_CAMERA)
                        .keyConditionExpression(
                            "camera = :camera AND uploaded BETWEEN :from AND :to")
                        .expressionAttributeValues(
                            Map.of(
                                ":camera", AttributeValue.fromS(camera),
                                ":from", AttributeValue.fromS(from),
                                ":to", AttributeValue.fromS(to))))
            .items());
  }

  /** The keys of photos larger than that many bytes, in the order of a scan. */
  public List<String> largerThan(long bytes) {
    return keys(
        dynamo
            .scan(
                b ->
                    b.tableName(TABLE)
                        .filterExpression("#size > :bytes")
                        .expressionAttributeNames(Map.of("#size", "size"))
                        .expressionAttributeValues(
                            Map.of(":bytes", AttributeValue.fromN(Long.toString(bytes)))))
            .items());
  }

  /** The size of all photos together, in bytes. */
  public long totalSize() {
    long total = 0;
    for (Map<String, AttributeValue> photo : all()) {
      total += Long.parseLong(photo.get("size").n());
    }
    return total;
  }

  public int count() {
    return all().size();
  }

  /** Empties the index item by item. */
  public void deleteAll() {
    for (Map<String, AttributeValue> photo : all()) {
      dynamo.deleteItem(b -> b.tableName(TABLE).key(Map.of("key", photo.get("key"))));
    }
  }

  /** Empties the index at one stroke: drops the table and makes it anew. */
  public void recreateTable() {
    dynamo.deleteTable(b -> b.tableName(TABLE));
    createTable();
  }

  private List<Map<String, AttributeValue>> all() {
    return dynamo.scanPaginator(b -> b.tableName(TABLE)).items().stream().toList();
  }

  private static List<String> keys(List<Map<String, AttributeValue>> photos) {
    return photos.stream().map(photo -> photo.get("key").s()).toList();
  }
}
