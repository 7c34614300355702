package io.cloudfakes.dynamodb;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.internal.DynamoDbService;
import io.cloudfakes.dynamodb.internal.event.DynamoDbStreamSource;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.link.StreamSource;
import io.cloudfakes.service.Store;
import java.util.List;

/**
 * The DynamoDB of one world as a test meets it: it looks at tables and seeds items without going
 * through a client.
 *
 * <pre>{@code
 * aws.fake(FakeDynamoDb.class).table("objects").item("key", "cat.jpg")
 * }</pre>
 */
public final class FakeDynamoDb implements Fake {
  private final Store<DynamoDbState> store;
  private final String account;
  private final String region;

  FakeDynamoDb(FakeAws world) {
    this.store = world.store(DynamoDbService.SERVICE);
    this.account = world.options().account();
    this.region = world.options().region();
    world
        .links()
        .register(
            StreamSource.class, "dynamodb", new DynamoDbStreamSource(store, world.clock()));
  }

  /**
   * A table of the world's usual account and region.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public TableView table(String name) {
    return table(account, region, name);
  }

  /**
   * A table.
   *
   * @param account 12 digits
   * @throws IllegalArgumentException when there is none of that name
   */
  public TableView table(String account, String region, String name) {
    return new TableView(store, new TableId(account, region, name));
  }

  /** The names of the tables of the world's usual account and region, in order. */
  public List<String> tables() {
    return tables(account, region);
  }

  /** The names of an account's tables in a region, in order. */
  public List<String> tables(String account, String region) {
    return store.state().tablesOf(account, region).stream()
        .map(table -> table.definition().id().name())
        .toList();
  }
}
