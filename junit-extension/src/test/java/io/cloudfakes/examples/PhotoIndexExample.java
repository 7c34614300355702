package io.cloudfakes.examples;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.FakeLambda;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The project's main job, told step by step: photos are uploaded to S3, S3 calls a function, the
 * function indexes them in DynamoDB, and the index is searched. No account, no network, no waiting.
 */
public final class PhotoIndexExample {
  private PhotoIndexExample() {}

  public static void main(String[] args) {
    PrintStream out = System.out;
    try (FakeAws aws =
        FakeAws.builder().seed(42).startingAt(Instant.parse("2026-06-01T12:00:00Z")).create()) {
      S3Client s3 = aws.client(S3Client.class);
      DynamoDbClient dynamo = aws.client(DynamoDbClient.class);
      PhotoIndex photos = new PhotoIndex(s3, dynamo);

      out.println("1. A function, a table, a bucket that calls the function for every .jpg");
      aws.fake(FakeLambda.class).deploy("index-photo", new IndexPhoto(s3, dynamo));
      photos.create("arn:aws:lambda:us-east-1:123456789012:function:index-photo");

      out.println("2. Three photos and a text are uploaded, a day apart");
      photos.upload("cat.jpg", "Leica", new byte[1200]);
      aws.clock().advance(Duration.ofDays(1));
      photos.upload("dog.jpg", "Nikon", new byte[5000]);
      aws.clock().advance(Duration.ofDays(1));
      photos.upload("summer trip/sea.jpg", "Leica", new byte[3300]);
      photos.upload("notes.txt", "none", new byte[10]);
      out.println("   events delivered:");
      aws.deliveries().history().forEach(line -> out.println("   - " + line));

      out.println("3. The index");
      dynamo
          .scan(b -> b.tableName(PhotoIndex.TABLE))
          .items()
          .forEach(
              item ->
                  out.printf(
                      "   - %-20s %-6s %5s bytes, uploaded %s%n",
                      item.get("key").s(),
                      item.get("camera").s(),
                      item.get("size").n(),
                      item.get("uploaded").s()));

      out.println("4. Searches");
      out.println("   taken with the Leica:             " + photos.takenWith("Leica"));
      out.println(
          "   ... and uploaded on June 3rd:     "
              + photos.takenWith("Leica", "2026-06-03", "2026-06-04"));
      out.println("   larger than 3,000 bytes:          " + photos.largerThan(3000));
      out.println("   all together:                     " + photos.totalSize() + " bytes");

      out.println("5. The index is emptied, item by item and by dropping the table");
      photos.deleteAll();
      out.println("   after scan and delete:            " + photos.count() + " items");
      photos.upload("cat.jpg", "Leica", new byte[1200]);
      out.println("   after one more upload:            " + photos.count() + " items");
      photos.recreateTable();
      out.println("   after drop and create:            " + photos.count() + " items");

      out.println("6. What AWS was asked: " + aws.calls().count() + " calls; the first ten");
      aws.calls().all().stream().limit(10).forEach(call -> out.println("   " + call.describe()));
    }
  }
}
