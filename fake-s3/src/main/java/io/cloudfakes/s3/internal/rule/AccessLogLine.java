package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.s3.internal.state.Bucket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of an access log: AWS's fields in AWS's order, with a dash where there is nothing to
 * say.
 *
 * @param ownerId the canonical id of the bucket's owner
 * @param requester who asked: a canonical id, or an ARN; null for nobody known
 * @param operation for example {@code REST.GET.OBJECT}
 * @param uri the first line of the request; null when there was none
 * @param status of HTTP; 0 when there was none
 * @param bytesSent in the reply's body
 * @param objectSize in bytes; -1 when there is no object
 */
public record AccessLogLine(
    Bucket bucket,
    String ownerId,
    Instant at,
    String remoteIp,
    @Nullable String requester,
    String requestId,
    String operation,
    @Nullable String key,
    @Nullable String uri,
    int status,
    @Nullable String error,
    long bytesSent,
    long objectSize,
    @Nullable String versionId,
    @Nullable String hostId,
    Connection connection) {
  private static final String NOTHING = "-";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("'['dd/MMM/yyyy:HH:mm:ss Z']'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** What is known of the way a request came by; null where there was none. */
  public record Connection(
      @Nullable String referer,
      @Nullable String userAgent,
      @Nullable String signatureVersion,
      @Nullable String cipherSuite,
      @Nullable String authenticationType,
      @Nullable String host,
      @Nullable String tlsVersion) {
    /** Of what S3 does by itself. */
    public static final Connection NONE = new Connection(null, null, null, null, null, null, null);
  }

  /** The line, without its end. */
  public String text() {
    StringBuilder line = new StringBuilder(400);
    line.append(ownerId);
    field(line, bucket.name());
    field(line, TIME.format(at));
    field(line, remoteIp);
    field(line, requester);
    field(line, requestId);
    field(line, operation);
    field(line, key == null ? null : Keys.urlEncoded(key));
    quoted(line, uri);
    field(line, status == 0 ? null : Integer.toString(status));
    field(line, error);
    field(line, bytesSent == 0 ? null : Long.toString(bytesSent));
    field(line, objectSize < 0 ? null : Long.toString(objectSize));
    // A call takes a millisecond here, all of it the server's.
    field(line, uri == null ? null : "1");
    field(line, uri == null || key == null ? null : "1");
    quoted(line, connection.referer);
    quoted(line, connection.userAgent);
    field(line, versionId);
    field(line, hostId);
    field(line, connection.signatureVersion);
    field(line, connection.cipherSuite);
    field(line, connection.authenticationType);
    field(line, connection.host);
    field(line, connection.tlsVersion);
    // The ARN of an access point, and whether it took an ACL to allow the request.
    field(line, null);
    field(line, null);
    return line.toString();
  }

  private static void field(StringBuilder line, @Nullable String value) {
    line.append(' ').append(value == null || value.isEmpty() ? NOTHING : value);
  }

  private static void quoted(StringBuilder line, @Nullable String value) {
    line.append(" \"").append(value == null ? NOTHING : value.replace("\"", "%22")).append('"');
  }
}
