package io.cloudfakes.s3.internal.access;

import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.ConditionContext;
import io.cloudfakes.iam.SigningIdentity;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * What a call brings for the condition keys of policies: the global keys of AWS and those of S3.
 *
 * @param bucket null when the call is for no bucket that is there
 * @param via the access point it came through; null when it named the bucket
 * @param key null when the call concerns the bucket itself
 */
record RequestValues(
    @Nullable Bucket bucket,
    @Nullable AccessPoint via,
    @Nullable String key,
    @Nullable String versionId,
    CallContext call)
    implements ConditionContext {

  /** Where every call of a world comes from: the machine the test runs on. */
  private static final String LOOPBACK = "127.0.0.1";

  static boolean saysRequesterPays(CallContext call) {
    return "requester".equals(member(call, "RequestPayer"));
  }

  /** The access point through which a call reaches the bucket; null when it names the bucket. */
  static @Nullable AccessPoint accessPoint(Bucket bucket, CallContext call) {
    Object name = member(call, "Bucket");
    return name instanceof String text && !text.equals(bucket.name())
        ? AccessPoints.in(bucket, text)
        : null;
  }

  @Override
  public List<String> values(String key) {
    if (key.startsWith("s3:")) {
      return S3Values.of(key.substring(3), this);
    }
    String value = key.startsWith("aws:") ? global(key.substring(4)) : null;
    return value == null ? List.of() : List.of(value);
  }

  private @Nullable String global(String name) {
    Caller caller = call.caller();
    HttpRequest http = call.http();
    return switch (name) {
      case "sourceip" -> LOOPBACK;
      case "securetransport" ->
          http == null ? "true" : Boolean.toString(http.scheme().equals("https"));
      case "referer" -> http == null ? null : http.header("Referer");
      case "useragent" -> http == null ? null : http.header("User-Agent");
      case "currenttime" -> call.now().toString();
      case "epochtime" -> Long.toString(call.now().getEpochSecond());
      case "requestedregion" -> call.region();
      case "resourceaccount" -> bucket == null ? null : bucket.owner();
      case "principalarn" -> caller.principalArn();
      case "principalaccount" -> caller.accountId().isEmpty() ? null : caller.accountId();
      case "principaltype" -> caller.principalType();
      case "principalisawsservice" -> Boolean.toString(caller.kind() == Caller.Kind.SERVICE);
      case "principalservicename" -> caller.kind() == Caller.Kind.SERVICE ? caller.arn() : null;
      case "userid" -> caller.uniqueId();
      case "username" -> caller.userName();
      case "viaawsservice" -> "false";
      case "sourcearn" -> call.sourceArn();
      case "sourceaccount" -> call.sourceAccount();
      default -> null;
    };
  }

  /** A member of the request; null when it is not set or its class has none of that name. */
  @Nullable Object member(String name) {
    return member(call, name);
  }

  private static @Nullable Object member(CallContext call, String name) {
    SdkRequest request = call.request().orElse(null);
    return request == null ? null : Shape.of(request.getClass()).value(request, name);
  }

  /** A header as it was sent; null when there is none. */
  @Nullable String header(String name) {
    HttpRequest http = call.http();
    return http == null ? null : http.header(name);
  }

  /** A query parameter as it was sent; null when there is none. */
  @Nullable String parameter(String name) {
    HttpRequest http = call.http();
    Map<String, List<String>> query = http == null ? Map.of() : http.query();
    List<String> values = query.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.get(0);
  }

  @Nullable SigningIdentity signer() {
    HttpRequest http = call.http();
    return http == null ? null : SigningIdentity.of(http);
  }
}
