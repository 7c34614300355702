package io.cloudfakes.bench;

import io.cloudfakes.FakeAws;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.Reply;
import io.cloudfakes.transport.client.Clients;
import java.time.Clock;
import java.util.zip.CRC32;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What {@link ColdStart} starts: makes a client and its first call, says so, and ends. */
final class ColdStartMain {
  static final String DONE = "the first call has succeeded";

  private static final String TABLE =
      "{\"TableDescription\":{\"TableName\":\"orders\",\"TableStatus\":\"CREATING\","
          + "\"KeySchema\":[{\"AttributeName\":\"id\",\"KeyType\":\"HASH\"}],"
          + "\"AttributeDefinitions\":[{\"AttributeName\":\"id\",\"AttributeType\":\"S\"}],"
          + "\"CreationDateTime\":1767225600.001,\"ItemCount\":0,\"TableSizeBytes\":0}}";

  private ColdStartMain() {}

  public static void main(String[] args) {
    boolean world = args[0].equals("world");
    if (args[1].equals("dynamodb")) {
      OrdersTable.create(
          world
              ? FakeAws.create().client(DynamoDbClient.class)
              : canned(tableCreated(), DynamoDbClient.class));
    } else {
      S3Client client =
          world ? FakeAws.create().client(S3Client.class) : canned(bucketCreated(), S3Client.class);
      client.createBucket(b -> b.bucket("photos"));
    }
    System.out.println(DONE);
  }

  private static <C> C canned(HttpResponse reply, Class<C> type) {
    return Clients.inProcess(new Canned(new Reply.Answer(reply)), Clock.systemUTC()).create(type);
  }

  private static HttpResponse tableCreated() {
    Bytes body = Bytes.utf8(TABLE);
    CRC32 sum = new CRC32();
    body.updateTo(sum);
    return new HttpResponse(200)
        .add("x-amzn-RequestId", "b5cd7e42-9f3a-4d0c-8a6b-5a1f0e2d3c4b")
        .add("Content-Type", "application/x-amz-json-1.0")
        .add("x-amz-crc32", Long.toString(sum.getValue()))
        .add("Content-Length", Long.toString(body.length()))
        .body(body);
  }

  private static HttpResponse bucketCreated() {
    return new HttpResponse(200)
        .add("x-amz-request-id", "TX0QW5KJ3N8ZYB41")
        .add("Location", "/photos")
        .add("Content-Length", "0");
  }
}
