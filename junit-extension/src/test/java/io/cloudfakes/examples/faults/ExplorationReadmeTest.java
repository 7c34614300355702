package io.cloudfakes.examples.faults;

import static io.cloudfakes.dynamodb.TableKey.key;
import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType.S;

import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.junit.Exploration;
import io.cloudfakes.junit.ExploreFaults;
import io.cloudfakes.junit.FakeAwsTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The exploration that the README shows, and that the README shows it as it is. */
class ExplorationReadmeTest {

  // the README's exploration begins
  @FakeAwsTest
  static class CheckoutTest {

    @BeforeEach
    void anOrder(FakeDynamoDb dynamo) {
      dynamo.createTable("orders", key("id", S)).put("id", "o-1", "total", 42);
    }

    @ExploreFaults
    void an_order_is_charged_once(Exploration run, DynamoDbClient dynamo, FakeDynamoDb fake) {
      Checkout shop = Checkout.careful(dynamo); // your code

      run.act(() -> shop.charge("o-1")); // every call in here fails, one run after another
      run.recover(() -> shop.charge("o-1")); // the user tries again where act failed

      assertThat(fake.table("orders")).item("id", "o-1").hasNumber("charges", 1);
    }
  }

  // the README's exploration ends

  @Test
  void the_readmes_exploration_passes() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(DiscoverySelectors.selectClass(CheckoutTest.class))
        .execute()
        .testEvents()
        .assertStatistics(events -> events.started(10).succeeded(10));
  }

  @Test
  void the_readme_shows_this_very_exploration() throws IOException {
    String here =
        Files.readString(
            Path.of("src/test/java/io/cloudfakes/examples/faults/ExplorationReadmeTest.java"));
    String shown =
        here.substring(
                here.indexOf("exploration begins\n") + 19,
                here.indexOf("  // the README's exploration ends"))
            .lines()
            .map(line -> line.startsWith("  ") ? line.substring(2) : line)
            .map(line -> line.replace("static class", "class"))
            .collect(Collectors.joining("\n"));
    assertThat(Files.readString(Path.of("../README.md")))
        .contains("```java\n" + shown.strip() + "\n```");
  }
}
