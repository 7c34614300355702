package io.cloudfakes.dynamodb.internal;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.iam.AccountDirectory;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A call that no client makes: how a test seeds through the operations themselves, so that what it
 * seeds obeys their rules. The caller is the account itself.
 *
 * @param world the context of the commit that it is part of
 */
public record SeedCall(CallContext world, SdkRequest asked, String account, String region)
    implements CallContext {

  /**
   * What an operation would change.
   *
   * @throws io.cloudfakes.AwsErrorException when it refuses
   */
  public <I extends SdkRequest> List<? extends Change<DynamoDbState>> decide(
      Operation<I, ?, DynamoDbState> operation, I request, DynamoDbState state) {
    DynamoDbConstraints.MODEL.require(request, this);
    operation.members().require("dynamodb", action(), request);
    return operation.decide(request, state, this).changes();
  }

  @Override
  public String action() {
    String name = asked.getClass().getSimpleName();
    return name.substring(0, name.length() - "Request".length());
  }

  @Override
  public String accessKeyId() {
    return account;
  }

  @Override
  public Caller caller() {
    return world.accounts().root(account);
  }

  @Override
  public AccountDirectory accounts() {
    return world.accounts();
  }

  @Override
  public Instant now() {
    return world.now();
  }

  @Override
  public Ids ids() {
    return world.ids();
  }

  @Override
  public String requestId() {
    return world.requestId();
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
  public Optional<SdkRequest> request() {
    return Optional.of(asked);
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
    return world.options(type);
  }
}
