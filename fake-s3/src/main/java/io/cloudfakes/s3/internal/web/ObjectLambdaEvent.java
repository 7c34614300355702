package io.cloudfakes.s3.internal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.CallContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the function of an Object Lambda access point is told of a read. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-event-context.html">event
 * context</a>.
 *
 * @param input where the object can be read as it is
 */
record ObjectLambdaEvent(
    ObjectLambdaAccessPoint point, HttpRequest request, String input, String route, String token) {
  private static final JsonFactory JSON = new JsonFactory();

  Bytes json(CallContext call) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("xAmzRequestId", call.requestId());
      json.writeObjectFieldStart("getObjectContext");
      json.writeStringField("inputS3Url", input);
      json.writeStringField("outputRoute", route);
      json.writeStringField("outputToken", token);
      json.writeEndObject();
      json.writeObjectFieldStart("configuration");
      json.writeStringField("accessPointArn", point.arn());
      json.writeStringField("supportingAccessPointArn", supportingArn());
      json.writeStringField("payload", point.payload());
      json.writeEndObject();
      writeRequest(json);
      writeIdentity(json, call);
      json.writeStringField("protocolVersion", "1.00");
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.wrap(out.toByteArray());
  }

  private String supportingArn() {
    return point.supporting().startsWith("arn:")
        ? point.supporting()
        : "arn:aws:s3:::" + point.supporting();
  }

  private void writeRequest(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("userRequest");
    json.writeStringField(
        "url", request.scheme() + "://" + request.host() + request.path() + Urls.query(request));
    json.writeObjectFieldStart("headers");
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    request.forEachHeader(
        (name, value) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          // A function must not be able to act as its reader.
          if (!lower.equals("authorization") && !lower.equals("x-amz-security-token")) {
            headers.merge(name, value, (one, other) -> one + "," + other);
          }
        });
    for (Map.Entry<String, String> header : headers.entrySet()) {
      json.writeStringField(header.getKey(), header.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeIdentity(JsonGenerator json, CallContext call) throws IOException {
    Caller caller = call.caller();
    json.writeObjectFieldStart("userIdentity");
    json.writeStringField(
        "type",
        switch (caller.kind()) {
          case ROOT -> "Root";
          case USER -> "IAMUser";
          case ROLE_SESSION -> "AssumedRole";
          case SERVICE -> "AWSService";
          case ANONYMOUS -> "Anonymous";
        });
    json.writeStringField("principalId", caller.uniqueId());
    json.writeStringField("arn", caller.arn() == null ? "" : caller.arn());
    json.writeStringField("accountId", caller.accountId());
    json.writeStringField("accessKeyId", call.accessKeyId() == null ? "" : call.accessKeyId());
    String user = caller.userName();
    if (user != null) {
      json.writeStringField("userName", user);
    }
    json.writeEndObject();
  }
}
