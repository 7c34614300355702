package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** AWS REST-XML, in the dialect of one service. */
record RestXml(XmlDialect dialect) implements Protocol {

  @Override
  public void readRequest(
      SdkPojo builder, HttpRequest request, Map<String, String> labels, Bytes body) {
    Shape shape = Shape.of(builder.getClass());
    HttpBinding.read(builder, shape, request, labels, this::refuse);
    if (body.isEmpty()) {
      return;
    }
    Member payload = shape.payload;
    if (payload == null) {
      if (!shape.body.isEmpty()) {
        parse(body, shape.type().getSimpleName(), builder, shape.body);
      }
    } else if (payload.type == MarshallingKnownType.SDK_POJO) {
      SdkPojo struct = payload.shape().newBuilder();
      parse(body, payload.name, struct, payload.shape().nested);
      payload.set(builder, Shape.build(struct));
    } else if (payload.type == MarshallingKnownType.SDK_BYTES) {
      payload.set(builder, SdkBytes.fromByteArrayUnsafe(body.toByteArray()));
    } else {
      payload.set(builder, body.utf8());
    }
  }

  private AwsErrorException refuse(Member member, String value, String reason) {
    return dialect.badParameter(member.name, value, reason).asException();
  }

  private void parse(Bytes body, String root, SdkPojo builder, Map<String, Member> members) {
    try {
      XmlReader.read(body, root, builder, members);
    } catch (UnreadableException e) {
      throw dialect.badDocument(e.reason()).asException();
    }
  }

  @Override
  public HttpResponse writeResponse(String action, SdkPojo response, String requestId) {
    Shape shape = Shape.of(response.getClass());
    HttpResponse reply = new HttpResponse(200);
    dialect.addIds(reply, requestId);
    HttpBinding.write(reply, shape, response);
    Member payload = shape.payload;
    if (payload == null) {
      return shape.inDocument ? document(reply, action, response, shape) : reply;
    }
    Object value = payload.value(response);
    if (value == null) {
      return reply;
    }
    if (payload.type == MarshallingKnownType.SDK_BYTES) {
      return reply.body(Bytes.wrap(((SdkBytes) value).asByteArrayUnsafe()));
    }
    if (payload.type == MarshallingKnownType.STRING && !dialect.isElement(payload)) {
      return content(reply, "application/json").body(Bytes.utf8((String) value));
    }
    XmlWriter out = new XmlWriter(dialect.prolog()).openRoot(payload.name, dialect.namespace());
    if (payload.type == MarshallingKnownType.STRING) {
      out.text((String) value);
    } else {
      dialect.members().write(out, value, payload.shape());
    }
    return content(reply, dialect.contentType()).body(out.close(payload.name).toBytes());
  }

  private HttpResponse document(HttpResponse reply, String action, SdkPojo response, Shape shape) {
    String root = dialect.root(action);
    XmlWriter out = new XmlWriter(dialect.prolog()).openRoot(root, dialect.namespace());
    dialect.members().write(out, response, shape);
    return content(reply, dialect.contentType()).body(out.close(root).toBytes());
  }

  private static HttpResponse content(HttpResponse reply, String type) {
    return reply.header("Content-Type") == null ? reply.add("Content-Type", type) : reply;
  }

  @Override
  public HttpResponse writeError(AwsError error, String requestId) {
    HttpResponse reply = new HttpResponse(error.status());
    dialect.addIds(reply, requestId);
    if (error.status() != 304) {
      reply.add("Content-Type", dialect.contentType()).body(dialect.error(error, requestId));
    }
    error.headers().forEach(reply::set);
    return reply;
  }
}
