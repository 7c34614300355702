package io.cloudfakes.internal;

import io.cloudfakes.iam.AccountDirectory;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** The context of changes that no call made: those of time, and those a façade seeds. */
final class TimeContext implements CallContext {
  private final World world;
  private final Instant now;
  private final Ids ids;

  /**
   * The context.
   *
   * @param occasion tells apart contexts of one service at one time
   */
  TimeContext(World world, String service, Instant now, long occasion) {
    this.world = world;
    this.now = now;
    long identity = Seed.narrow(world.seed().hash("time"), service);
    this.ids =
        new Ids(world.seed(), Seed.narrow(Seed.narrow(identity, now.toEpochMilli()), occasion));
  }

  @Override
  public String action() {
    return "";
  }

  @Override
  public String account() {
    return world.options().account();
  }

  @Override
  public String region() {
    return world.options().region();
  }

  @Override
  public @Nullable String accessKeyId() {
    return null;
  }

  @Override
  public Caller caller() {
    return world.accounts().root(account());
  }

  @Override
  public AccountDirectory accounts() {
    return world.accounts();
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Optional<SdkRequest> request() {
    return Optional.empty();
  }

  @Override
  public Ids ids() {
    return ids;
  }

  @Override
  public String requestId() {
    return ids.alphanumeric("request-id", 16);
  }

  @Override
  public Bytes body() {
    return Bytes.EMPTY;
  }

  @Override
  public Map<String, String> trailers() {
    return Map.of();
  }

  @Override
  public @Nullable HttpRequest http() {
    return null;
  }

  @Override
  public Links links() {
    return world.links();
  }

  @Override
  public <T> T options(Class<T> type) {
    return world.options().of(type);
  }
}
