package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** What the REST protocols write into bodies, and how they refuse what they cannot read. */
interface RestFormat {
  String contentType();

  void addIds(HttpResponse reply, String requestId);

  /**
   * Reads a document.
   *
   * @throws AwsErrorException when it cannot be read
   */
  void read(Bytes body, String root, SdkPojo builder, Map<String, Member> members);

  /** The name around a reply's members when no payload member gives one. */
  String root(String action);

  /**
   * Writes a document.
   *
   * @param shape of the object; null when it is one string, or none
   */
  Bytes write(String root, @Nullable Object value, @Nullable Shape shape);

  void writeError(HttpResponse reply, AwsError error, String requestId);

  /** The refusal of a header, label or query parameter that cannot be read. */
  AwsError badParameter(String name, String value, String reason);
}
