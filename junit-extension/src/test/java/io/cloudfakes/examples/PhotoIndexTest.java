package io.cloudfakes.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.fault.Fault;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.S3Client;

/** The project's main job, in process and over the socket, synchronously and not. */
class PhotoIndexTest {
  static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:index-photo";

  private static PhotoIndex photos(FakeAws aws, S3Client s3, DynamoDbClient dynamo) {
    PhotoIndex photos = new PhotoIndex(s3, dynamo);
    aws.fake(FakeLambda.class).deploy("index-photo", new IndexPhoto(s3, dynamo));
    photos.create(FUNCTION);
    return photos;
  }

  /** The day of the world's clock, as the index writes it. */
  private static String today(FakeAws aws) {
    return aws.clock().instant().toString().substring(0, 10);
  }

  @ContractTest
  void uploads_are_indexed_searched_and_summed(FakeAws aws, S3Client s3, DynamoDbClient dynamo) {
    PhotoIndex photos = photos(aws, s3, dynamo);
    photos.upload("cat.jpg", "Leica", new byte[1200]);
    aws.clock().advance(Duration.ofDays(1));
    photos.upload("dog.jpg", "Nikon", new byte[5000]);
    aws.clock().advance(Duration.ofDays(1));
    String lastDay = today(aws);
    photos.upload("summer trip/sea ü.jpg", "Leica", new byte[3300]);
    photos.upload("notes.txt", "none", new byte[10]);

    assertThat(photos.count()).isEqualTo(3);
    assertThat(photos.takenWith("Leica")).containsExactly("cat.jpg", "summer trip/sea ü.jpg");
    assertThat(photos.takenWith("Leica", lastDay, lastDay + "T23:59:59Z"))
        .containsExactly("summer trip/sea ü.jpg");
    assertThat(photos.largerThan(3000))
        .containsExactlyInAnyOrder("dog.jpg", "summer trip/sea ü.jpg");
    assertThat(photos.totalSize()).isEqualTo(9500);
  }

  @ContractTest
  void the_index_is_cleaned_up_by_scan_and_delete(FakeAws aws, S3Client s3, DynamoDbClient dynamo) {
    PhotoIndex photos = photos(aws, s3, dynamo);
    for (int i = 0; i < 10; i++) {
      photos.upload("photo" + i + ".jpg", "Leica", new byte[i]);
    }
    assertThat(photos.count()).isEqualTo(10);
    photos.deleteAll();
    assertThat(photos.count()).isZero();
    assertThat(photos.takenWith("Leica")).isEmpty();
    photos.upload("again.jpg", "Leica", new byte[7]);
    assertThat(photos.totalSize()).isEqualTo(7);
  }

  @ContractTest
  void the_index_is_cleaned_up_by_drop_and_create(FakeAws aws, S3Client s3, DynamoDbClient dynamo) {
    PhotoIndex photos = photos(aws, s3, dynamo);
    photos.upload("cat.jpg", "Leica", new byte[1200]);
    dynamo.deleteTable(b -> b.tableName(PhotoIndex.TABLE));
    assertThatThrownBy(photos::count).isInstanceOf(ResourceNotFoundException.class);
    photos.createTable();
    assertThat(photos.count()).isZero();
    photos.upload("cat.jpg", "Leica", new byte[1200]);
    photos.recreateTable();
    assertThat(photos.takenWith("Leica")).isEmpty();
  }

  @ContractTest
  void a_lost_reply_of_the_index_write_shows_as_a_retry(
      FakeAws aws, S3Client s3, DynamoDbClient dynamo) {
    PhotoIndex photos = photos(aws, s3, dynamo);
    aws.faults().on(PutItemRequest.class).call(1).then(Fault.loseReply());

    photos.upload("cat.jpg", "Leica", new byte[1200]);

    List<Call> writes = aws.calls().of("dynamodb:PutItem");
    assertThat(writes).extracting(Call::attempt).containsExactly(1, 2);
    assertThat(writes).extracting(Call::occurrence).containsExactly(1L, 1L);
    assertThat(writes.get(0).faults()).containsExactly("dynamodb:PutItem call(1) -> loseReply");
    assertThat(writes.get(0).outcome())
        .isEqualTo("connection broken (Connection reset: the reply was lost)");
    assertThat(writes.get(1).outcome()).isEqualTo("200");
    assertThat(photos.count()).isEqualTo(1);
  }
}
