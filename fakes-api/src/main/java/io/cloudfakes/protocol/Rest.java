package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** AWS's REST protocols: members in headers, path and query, and a body of XML or JSON. */
record Rest(RestFormat format) implements Protocol {

  @Override
  public void readRequest(
      SdkPojo builder, HttpRequest request, Map<String, String> labels, Bytes body) {
    Shape shape = Shape.of(builder.getClass());
    HttpBinding.read(builder, shape, request, labels, format);
    Member payload = shape.payload;
    if (body.isEmpty() || (payload == null && shape.body.isEmpty())) {
      return;
    }
    if (payload == null) {
      format.read(body, shape.type().getSimpleName(), builder, shape.body);
    } else if (payload.type == MarshallingKnownType.SDK_POJO) {
      SdkPojo struct = payload.shape().newBuilder();
      format.read(body, payload.name, struct, payload.shape().nested);
      payload.set(builder, Shape.build(struct));
    } else if (payload.type == MarshallingKnownType.SDK_BYTES) {
      payload.set(builder, SdkBytes.fromByteArrayUnsafe(body.toByteArray()));
    } else {
      payload.set(builder, body.utf8());
    }
  }

  @Override
  public HttpResponse writeResponse(String action, SdkPojo response, String requestId) {
    Shape shape = Shape.of(response.getClass());
    HttpResponse reply = new HttpResponse(200);
    format.addIds(reply, requestId);
    HttpBinding.write(reply, shape, response);
    Member payload = shape.payload;
    if (payload == null) {
      return shape.inDocument
          ? content(reply, format.contentType(), format.write(format.root(action), response, shape))
          : reply;
    }
    Object value = payload.value(response);
    if (payload.name.equals("LocationConstraint")) {
      // S3's GetBucketLocation: a string that stands in an element, which is there even if empty.
      return content(reply, format.contentType(), format.write(payload.name, value, null));
    }
    // Replies of other kinds than Lambda's results and S3's policies say of what kind they are.
    if (value instanceof SdkBytes bytes) {
      return content(reply, "application/json", Bytes.wrap(bytes.asByteArrayUnsafe()));
    }
    if (value instanceof String text) {
      return content(reply, "application/json", Bytes.utf8(text));
    }
    return value == null
        ? reply
        : content(reply, format.contentType(), format.write(payload.name, value, payload.shape()));
  }

  private static HttpResponse content(HttpResponse reply, String type, Bytes body) {
    if (reply.header("Content-Type") == null) {
      reply.add("Content-Type", type);
    }
    return reply.body(body);
  }

  @Override
  public HttpResponse writeError(AwsError error, String requestId) {
    HttpResponse reply = new HttpResponse(error.status());
    format.addIds(reply, requestId);
    if (error.status() != 304) {
      reply.add("Content-Type", format.contentType());
      format.writeError(reply, error, requestId);
    }
    SdkPojo modelled = error.modelled();
    if (modelled != null) {
      HttpBinding.write(reply, Shape.of(modelled.getClass()), Shape.build(modelled));
    }
    return reply;
  }
}
