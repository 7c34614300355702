package io.cloudfakes.service;

import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.fault.Struck;
import io.cloudfakes.iam.AccountDirectory;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.seed.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * What an operation may know of the call beside its request: who, where, when, and the ids it may
 * hand out.
 */
public interface CallContext extends Struck {
  /** The action's name as AWS writes it. */
  String action();

  /** The 12-digit account that calls. */
  String account();

  /** The region the call is for, for example {@code us-east-1}. */
  String region();

  /** The access key the call was signed with; null when it is anonymous. */
  @Nullable String accessKeyId();

  /** None, unless the call came through the pipeline: only such are struck by faults. */
  @Override
  default List<FaultRule> faultRules() {
    return List.of();
  }

  @Override
  default void acted(FaultRule rule) {}

  /** Who calls, with the policies that go with them. */
  Caller caller();

  /** What a service of AWS that calls acts for; null for callers of other kinds. */
  default @Nullable String sourceArn() {
    return null;
  }

  /** Whose that is; null for callers of other kinds. */
  default @Nullable String sourceAccount() {
    return null;
  }

  /** The accounts of the world, and what they are called. */
  AccountDirectory accounts();

  /** The virtual time at which the call was received; it does not move while the call lasts. */
  Instant now();

  /** Ids and random numbers, the same for the same seed and the same call. */
  Ids ids();

  /** The id in the reply's request-id header. */
  String requestId();

  /** The body of an action that takes a stream, with {@code aws-chunked} taken off. */
  Bytes body();

  /**
   * A digest of the body, computed while it came in; null when it was not.
   *
   * @param name what the operation's {@link Operation#bodyDigests} calls it
   */
  default byte @Nullable [] bodyDigest(String name) {
    return null;
  }

  /** The trailing headers of an {@code aws-chunked} body, names in lower case. */
  Map<String, String> trailers();

  /** The SDK's request object; empty when no call is being answered. */
  Optional<SdkRequest> request();

  /** The request as it came; null when it came through the direct client, which has no HTTP. */
  @Nullable HttpRequest http();

  /** The ways to other fakes, for checking that a target exists. */
  Links links();

  /** The world's options of that type, or that type's defaults. */
  <T> T options(Class<T> type);

  /**
   * What the work gives, done once for a call however often its operation is asked to decide. For
   * what is dear and depends on the request and the call alone, such as the digests of a body: a
   * second decision is made under the store's lock, where nothing else can commit.
   *
   * @param name tells the works of one call apart
   */
  default <T> T once(String name, Supplier<T> work) {
    return work.get();
  }
}
