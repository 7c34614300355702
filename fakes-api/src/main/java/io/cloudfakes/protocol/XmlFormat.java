package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Bodies of REST-XML, and the replies of Query.
 *
 * @param namespace of the root elements of replies
 * @param s3 whether it is S3's form of it: a name of its own for nearly every root element, errors
 *     without an envelope, and two identifiers
 */
record XmlFormat(String namespace, boolean s3) implements RestFormat {
  private static final int HOST_ID_BYTES = 56;

  /** Root elements by action, read when S3 first answers. */
  private static final class S3Roots {
    static final Properties BY_ACTION = new Properties();

    static {
      try (InputStream in = XmlFormat.class.getResourceAsStream("s3-root-elements.properties")) {
        BY_ACTION.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public String contentType() {
    return s3 ? "application/xml" : "text/xml";
  }

  @Override
  public String root(String action) {
    return s3 ? S3Roots.BY_ACTION.getProperty(action, action + "Result") : action + "Response";
  }

  @Override
  public void addIds(HttpResponse reply, String requestId) {
    if (s3) {
      reply.add("x-amz-id-2", hostId(requestId)).add("x-amz-request-id", requestId);
    } else {
      reply.add("x-amzn-RequestId", requestId);
    }
  }

  /** Opaque, as long as AWS's, and always the same for the same request. */
  static String hostId(String requestId) {
    ByteBuffer bytes = ByteBuffer.allocate(HOST_ID_BYTES);
    long mixed = requestId.hashCode();
    while (bytes.hasRemaining()) {
      mixed = (mixed + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
      bytes.putLong(mixed ^ (mixed >>> 31));
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  @Override
  public void read(Bytes body, String root, SdkPojo builder, Map<String, Member> members) {
    try {
      XmlReader.read(body, root, builder, members);
    } catch (UnreadableException e) {
      String message =
          s3
              ? "The XML you provided was not well-formed or did not validate against our"
                  + " published schema"
              : "Invalid XML document: " + UnreadableException.reason(e);
      throw AwsError.of(s3 ? "MalformedXML" : "MalformedInput", 400, message).asException();
    }
  }

  @Override
  public Bytes write(String root, @Nullable Object value, @Nullable Shape shape) {
    XmlWriter out = start().openRoot(root, namespace);
    if (value != null) {
      out = shape == null ? out.text(value.toString()) : out.members(value, shape);
    }
    return out.close(root).toBytes();
  }

  XmlWriter start() {
    return new XmlWriter(
        s3 ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "<?xml version=\"1.0\"?>\n", s3);
  }

  @Override
  public void writeError(HttpResponse reply, AwsError error, String requestId) {
    XmlWriter out = start();
    if (!s3) {
      out.openRoot("ErrorResponse", namespace);
    }
    out.open("Error");
    if (!s3) {
      out.element("Type", error.status() < 500 ? "Sender" : "Receiver");
    }
    out.element("Code", error.code()).element("Message", error.message());
    error.fields().forEach(out::element);
    SdkPojo modelled = error.modelled();
    if (modelled != null) {
      out.members(Shape.build(modelled), Shape.of(modelled.getClass()));
    }
    if (s3) {
      out.element("RequestId", requestId).element("HostId", hostId(requestId)).close("Error");
    } else {
      out.close("Error").element("RequestId", requestId).close("ErrorResponse");
    }
    reply.body(out.toBytes());
  }

  @Override
  public AwsError badParameter(String name, String value, String reason) {
    String message = "Invalid value for " + name + ": " + reason;
    if (!s3) {
      return AwsError.of("MalformedInput", 400, message);
    }
    boolean limit = name.startsWith("max-");
    return AwsError.of(
            "InvalidArgument",
            400,
            limit ? "Provided " + name + " not an integer or within integer range" : message)
        .with("ArgumentName", name)
        .with("ArgumentValue", value);
  }
}
