package io.cloudfakes.examples.faults;

import static io.cloudfakes.dynamodb.TableKey.key;
import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.junit.Exploration;
import io.cloudfakes.junit.ExploreFaults;
import io.cloudfakes.junit.FakeAwsTest;
import io.cloudfakes.s3.FakeS3;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Five services with a bug that no run without faults shows, and the same services mended. */
final class PlantedBugs {
  private PlantedBugs() {}

  @FakeAwsTest
  static class CarelessCheckout {
    @BeforeEach
    void table(FakeDynamoDb dynamo) {
      dynamo.createTable("orders", key("id", S));
    }

    @ExploreFaults
    void an_order_is_charged_once(Exploration run, DynamoDbClient dynamo, FakeDynamoDb fake) {
      Checkout shop = checkout(dynamo);
      run.act(() -> shop.charge("o-1"));
      run.recover(() -> shop.charge("o-1"));
      assertThat(fake.table("orders")).item("id", "o-1").hasNumber("charges", 1);
    }

    Checkout checkout(DynamoDbClient dynamo) {
      return Checkout.careless(dynamo);
    }
  }

  static class CarefulCheckout extends CarelessCheckout {
    @Override
    Checkout checkout(DynamoDbClient dynamo) {
      return Checkout.careful(dynamo);
    }
  }

  @FakeAwsTest
  static class CarelessArchive {
    @BeforeEach
    void bucket(FakeS3 fake, S3Client s3) {
      fake.bucket("archive");
      archive(s3).prepare();
    }

    @ExploreFaults
    void a_large_file_is_stored(Exploration run, FakeClock clock, S3Client s3) {
      Archive archive = archive(s3);
      byte[] part = "film".getBytes(UTF_8);
      run.act(() -> archive.store("film.mkv", part));
      run.recover(() -> archive.store("film.mkv", part));
      clock.advance(Duration.ofDays(3));
    }

    Archive archive(S3Client s3) {
      return Archive.careless(s3);
    }
  }

  static class CarefulArchive extends CarelessArchive {
    @Override
    Archive archive(S3Client s3) {
      return Archive.careful(s3);
    }
  }

  @FakeAwsTest
  static class CarelessRegister {
    @BeforeEach
    void tables(FakeDynamoDb dynamo) {
      dynamo.createTable("users", key("id", S));
      dynamo.createTable("journal", key("id", S));
    }

    @ExploreFaults
    void a_user_is_registered_and_noted(Exploration run, DynamoDbClient dynamo) {
      Register register = register(dynamo);
      run.act(() -> register.user("ann"));
      run.recover(() -> register.user("ann"));
    }

    Register register(DynamoDbClient dynamo) {
      return Register.careless(dynamo);
    }
  }

  static class CarefulRegister extends CarelessRegister {
    @Override
    Register register(DynamoDbClient dynamo) {
      return Register.careful(dynamo);
    }
  }

  @FakeAwsTest
  static class CarelessImport {
    @BeforeEach
    void table(FakeDynamoDb dynamo) {
      dynamo.createTable("rows", key("id", S));
    }

    @ExploreFaults
    void every_row_is_imported(Exploration run, DynamoDbClient dynamo) {
      RowImport rows = rows(dynamo);
      run.act(() -> rows.add("a", "b", "c"));
      run.recover(() -> rows.add("a", "b", "c"));
    }

    RowImport rows(DynamoDbClient dynamo) {
      return RowImport.careless(dynamo);
    }
  }

  static class CarefulImport extends CarelessImport {
    @Override
    RowImport rows(DynamoDbClient dynamo) {
      return RowImport.careful(dynamo);
    }
  }

  @FakeAwsTest
  static class CarelessLock {
    @BeforeEach
    void table(FakeDynamoDb dynamo) {
      dynamo.createTable("locks", key("id", S));
    }

    @ExploreFaults(only = "dynamodb:DeleteItem")
    void a_lock_stays_with_its_holder(Exploration run, DynamoDbClient dynamo, FakeDynamoDb fake) {
      Lock first = lock(dynamo, "first");
      Lock second = lock(dynamo, "second");
      run.act(
          () -> {
            first.acquire();
            first.release();
            second.acquire();
          });
      run.recover(
          () -> {
            first.release();
            second.acquire();
          });
      assertThat(fake.table("locks")).item("id", "nightly").hasString("holder", "second");
    }

    Lock lock(DynamoDbClient dynamo, String holder) {
      return Lock.careless(dynamo, holder);
    }
  }

  static class CarefulLock extends CarelessLock {
    @Override
    Lock lock(DynamoDbClient dynamo, String holder) {
      return Lock.careful(dynamo, holder);
    }
  }
}
