package io.cloudfakes.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.iam.AccountDirectory;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.OriginCaller;
import io.cloudfakes.protocol.Answer;
import io.cloudfakes.protocol.BodyWatch;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.BodyDigests;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.EndedCall;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * A call on its way through the pipeline, which fills it step by step: what operations see of it,
 * and afterwards its entry in the log. One object for both, so that logging costs no copy.
 */
final class ActiveCall extends LoggedCall implements CallContext, EndedCall, BodyWatch {
  final World world;
  final int depth;

  @Nullable HttpRequest http;
  @Nullable Service<?> service;
  @Nullable Action<?> action;
  @Nullable HttpAction<?> httpAction;
  Map<String, String> labels = Map.of();
  String account = "";
  String region = "";
  @Nullable String accessKeyId;
  Caller caller = Caller.anonymous();

  /** The service of AWS that it is from; null when it is from anybody else. */
  @Nullable OriginCaller sender;

  int attempt = 1;
  @Nullable String invocationId;
  Bytes body = Bytes.EMPTY;
  Map<String, String> trailers = Map.of();
  @Nullable BodyDigests bodyDigests;
  @Nullable SdkRequest request;
  String resource = "";
  long occurrence;

  @Nullable Answer<?> answer;
  @Nullable AwsError error;
  @Nullable Throwable failure;
  int status;
  String ending = "";

  /** What became of it when its client had given up. */
  private volatile String afterwards = "";

  private volatile @Nullable Instant lateAt;

  /** How far a fault has put AWS's clock ahead of the world's for this call. */
  Duration clockAhead = Duration.ZERO;

  List<Delivery> deliveries = List.of();
  long tookNanos;
  boolean changed;

  /** The client may be done with the body on another thread. */
  private volatile boolean bodyOpen;

  private @Nullable ActiveCall first;
  private @Nullable Ids ids;
  private @Nullable Map<String, Object> done;
  private @Nullable String requestId;

  ActiveCall(World world, long sequence, Instant at, long causedBy, int depth) {
    super(sequence, at, causedBy);
    this.world = world;
    this.depth = depth;
  }

  /** Lets go of what only the answering needed, so that the log holds no bodies. */
  void finished() {
    http = null;
    body = Bytes.EMPTY;
    labels = Map.of();
    trailers = Map.of();
    bodyDigests = null;
    deliveries = List.of();
    ids = null;
    done = null;
  }

  /** The same call once more, at another time and with no faults: for an effect that comes late. */
  ActiveCall again(Instant then) {
    ActiveCall again = copy(new ActiveCall(world, sequence, then, causedBy, depth));
    again.first = first();
    return again;
  }

  /** The same call on its way into a fork, whose log does not have it. */
  ActiveCall in(World fork) {
    ActiveCall there = copy(new ActiveCall(fork, 0, at, 0, depth));
    // The fork counts its own calls from 1: this one is a try of none of them.
    there.occurrence = -Math.abs(occurrence);
    return there;
  }

  private ActiveCall copy(ActiveCall again) {
    again.http = http;
    again.service = service;
    again.action = action;
    again.httpAction = httpAction;
    again.labels = labels;
    again.account = account;
    again.region = region;
    again.accessKeyId = accessKeyId;
    again.caller = caller;
    again.sender = sender;
    again.attempt = attempt;
    again.invocationId = invocationId;
    again.body = body;
    again.trailers = trailers;
    again.bodyDigests = bodyDigests;
    again.request = request;
    again.resource = resource;
    again.occurrence = occurrence;
    return again;
  }

  /** The call in the log of which this is the late rest; mostly itself. */
  ActiveCall first() {
    ActiveCall logged = first;
    return logged == null ? this : logged;
  }

  /** Its client had given up, and now it was done after all. */
  void landed(ActiveCall late, String ending) {
    changed = late.changed;
    lateAt = late.at;
    afterwards = ending + " at " + late.at;
  }

  /** Whether both are tries of one call. */
  boolean isAttemptOf(ActiveCall other) {
    return occurrence == other.occurrence
        && action().equals(other.action())
        && resource.equals(other.resource)
        && service().equals(other.service());
  }

  @Override
  public @Nullable String sourceArn() {
    return sender == null ? null : sender.sourceArn();
  }

  @Override
  public @Nullable String sourceAccount() {
    return sender == null ? null : sender.sourceAccount();
  }

  /** Reads off the request which resource it is for. */
  void nameResource() {
    Service<?> of = service;
    Action<?> asked = action;
    SdkRequest from = request;
    if (of == null || asked == null || from == null) {
      return;
    }
    Shape shape = asked.requestShape();
    List<String> names = of.resourceMembers();
    String name = "";
    for (int i = 0; i < names.size(); i++) {
      if (shape.value(from, names.get(i)) instanceof String part) {
        name = name.isEmpty() ? part : name + "/" + part;
      }
    }
    resource = name;
  }

  @Override
  public Ids ids() {
    Ids known = ids;
    if (known == null) {
      long identity = world.seed().hash(service());
      identity = Seed.narrow(identity, action());
      identity = Seed.narrow(identity, resource);
      identity = Seed.narrow(identity, occurrence * 64 + attempt);
      known = new Ids(world.seed(), identity);
      ids = known;
    }
    return known;
  }

  @Override
  public String requestId() {
    String known = requestId;
    if (known == null) {
      known =
          service != null && service.allowsAnonymous()
              ? ids().alphanumeric("request-id", 16)
              : ids().uuid("request-id");
      requestId = known;
    }
    return known;
  }

  @Override
  public String service() {
    return service == null ? "" : service.name();
  }

  @Override
  public String action() {
    HttpAction<?> plain = httpAction;
    return action != null ? action.name() : plain != null ? plain.name() : "";
  }

  @Override
  public String resource() {
    return resource;
  }

  @Override
  public long occurrence() {
    return occurrence;
  }

  @Override
  public String identity() {
    StringBuilder text = new StringBuilder(64).append(service()).append(':').append(action());
    if (!resource.isEmpty()) {
      text.append(' ').append(resource);
    }
    text.append(" #").append(occurrence);
    if (attempt > 1) {
      text.append(" attempt ").append(attempt);
    }
    return text.toString();
  }

  @Override
  public int attempt() {
    return attempt;
  }

  @Override
  public Optional<String> invocationId() {
    return Optional.ofNullable(invocationId);
  }

  @Override
  public String account() {
    return account;
  }

  @Override
  public String region() {
    return region;
  }

  @Override
  public Optional<String> signedBy() {
    return Optional.ofNullable(accessKeyId);
  }

  @Override
  public @Nullable String accessKeyId() {
    return accessKeyId;
  }

  @Override
  public Caller caller() {
    return caller;
  }

  @Override
  public AccountDirectory accounts() {
    return world.accounts();
  }

  @Override
  public Instant now() {
    return at;
  }

  @Override
  public Optional<SdkRequest> request() {
    return Optional.ofNullable(request);
  }

  @Override
  public Optional<SdkResponse> response() {
    Answer<?> known = answer;
    return known == null ? Optional.empty() : Optional.of(known.response());
  }

  @Override
  public Optional<AwsError> error() {
    return Optional.ofNullable(error);
  }

  @Override
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String outcome() {
    StringBuilder text = new StringBuilder();
    if (status != 0) {
      text.append(status);
    }
    AwsError refusal = error;
    if (refusal != null) {
      text.append(text.length() == 0 ? "" : " ").append(refusal.code());
    }
    if (!ending.isEmpty()) {
      text.append(text.length() == 0 ? "" : ", ").append(ending);
    }
    if (!afterwards.isEmpty()) {
      text.append(", ").append(afterwards);
    }
    return text.length() == 0 ? "under way" : text.toString();
  }

  @Override
  public boolean changed() {
    return changed;
  }

  @Override
  public Optional<Instant> lateAt() {
    return Optional.ofNullable(lateAt);
  }

  @Override
  public boolean bodyLeftOpen() {
    return bodyOpen;
  }

  @Override
  public void opened() {
    bodyOpen = true;
  }

  @Override
  public void ended() {
    bodyOpen = false;
  }

  @Override
  public Duration took() {
    return Duration.ofNanos(tookNanos);
  }

  @Override
  String place() {
    return " [" + account + " " + region + "]";
  }

  @Override
  public Bytes body() {
    return body;
  }

  @Override
  public byte @Nullable [] bodyDigest(String name) {
    BodyDigests known = bodyDigests;
    return known == null ? null : known.value(name);
  }

  @Override
  public Map<String, String> trailers() {
    return trailers;
  }

  @Override
  public @Nullable HttpRequest http() {
    return http;
  }

  // What stands under a name was put there by the same work.
  @Override
  @SuppressWarnings("unchecked")
  public <T> T once(String name, Supplier<T> work) {
    Map<String, Object> known = done;
    if (known == null) {
      known = new HashMap<>(4);
      done = known;
    }
    Object result = known.get(name);
    if (result == null) {
      result = work.get();
      known.put(name, result);
    }
    return (T) result;
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
