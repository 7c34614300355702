package io.cloudfakes.s3.internal.web;

import io.cloudfakes.AwsError;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.object.GetObject;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/**
 * A request to an Object Lambda access point. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/transforming-objects.html">Transforming
 * objects with S3 Object Lambda</a>.
 *
 * <p>Modelled: {@code GetObject}, answered by the function, or from the object when the function is
 * not for it. All else is answered with 501.
 *
 * @param arn the access point's
 */
record ObjectLambdaRead(HttpRequest request, String arn) implements HttpAction<S3State> {
  private static final GetObject READ = new GetObject();
  private static final String ACTION = "GetObject";

  @Override
  public String name() {
    return isGet() ? ACTION : "ObjectLambdaRequest";
  }

  @Override
  public String resource() {
    return arn.substring(arn.lastIndexOf('/') + 1) + "/" + path().decodedKey();
  }

  private boolean isGet() {
    return request.method().equals("GET") && request.path().length() > 1;
  }

  private S3Path path() {
    return new S3Path(arn, request.path().length() > 1 ? request.path().substring(1) : "");
  }

  @Override
  public HttpOutcome<S3State> decide(S3State state, CallContext call) {
    if (!isGet()) {
      throw S3Errors.notModelled(
              request.method() + " through Object Lambda access points, other than GetObject,")
          .asException();
    }
    path().requireDecodable();
    Bucket holder = holder(state);
    ObjectLambdaAccessPoint point =
        holder == null ? null : holder.documents().get(ObjectLambdaAccessPoint.class, arn);
    if (holder == null || point == null) {
      throw AwsError.of("NoSuchAccessPoint", 404, "The specified accesspoint does not exist")
          .with("AccessPointName", arn.substring(arn.lastIndexOf('/') + 1))
          .asException();
    }
    if (call.accessKeyId() == null || !call.account().equals(point.account())) {
      throw S3Errors.accessDenied().asException();
    }
    String key = path().decodedKey();
    if (!point.actions().contains(ACTION)) {
      return HttpOutcome.of(asItIs(point, key, state, call));
    }
    String version = version();
    BucketAccess.forObject(
        state,
        point.supporting(),
        null,
        version == null ? "s3:GetObject" : "s3:GetObjectVersion",
        key,
        version,
        call);
    return HttpOutcome.of(
        call.once("transformed", () -> transformed(point, holder.name(), key, call)));
  }

  private @Nullable String version() {
    List<String> version = request.query().get("versionId");
    return version == null || version.isEmpty() ? null : version.get(0);
  }

  private @Nullable Bucket holder(S3State state) {
    for (Bucket bucket : state.allBuckets()) {
      if (bucket.documents().get(ObjectLambdaAccessPoint.class, arn) != null) {
        return bucket;
      }
    }
    return null;
  }

  private HttpResponse asItIs(
      ObjectLambdaAccessPoint point, String key, S3State state, CallContext call) {
    GetObjectRequest.Builder read = GetObjectRequest.builder();
    Protocols.s3()
        .readRequest(
            read, request, Map.of("Bucket", point.supporting(), "Key", key), request.body());
    return Replies.read(READ.decide(read.build(), state, call), call);
  }

  private HttpResponse transformed(
      ObjectLambdaAccessPoint point, String bucket, String key, CallContext call) {
    ObjectLambdaExchange exchange =
        call.links()
            .find(ObjectLambdaExchange.class)
            .orElseThrow(() -> new IllegalStateException("This world has no S3"));
    FunctionTarget functions = call.links().find(FunctionTarget.class).orElse(null);
    if (functions == null || !functions.exists(point.functionArn())) {
      throw AwsError.of("LambdaNotFound", 404, "The AWS Lambda function was not found.")
          .asException();
    }
    String token = call.ids().base62("output-token", 64);
    String input = exchange.addresses().ofObject(bucket, key, version(), point.account());
    ObjectLambdaEvent event =
        new ObjectLambdaEvent(point, request, input, "io-" + call.region() + "-001", token);
    exchange.expect(token);
    AwsError failure = null;
    try {
      functions.invoke(point.functionArn(), event.json(call), point.arn());
    } catch (RuntimeException failed) {
      failure =
          AwsError.of("LambdaRuntimeError", 500, "The Lambda function failed during execution.");
    }
    HttpResponse made = exchange.take(token);
    if (made == null) {
      throw (failure == null ? notWritten() : failure).asException();
    }
    made.set("x-amz-request-id", call.requestId());
    return made.set("x-amz-id-2", Protocols.s3HostId(call.requestId()));
  }

  private static AwsError notWritten() {
    return AwsError.of(
        "LambdaResponseNotReceived",
        500,
        "The Lambda exited without successfully calling WriteGetObjectResponse.");
  }
}
