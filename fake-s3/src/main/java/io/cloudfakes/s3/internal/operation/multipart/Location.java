package io.cloudfakes.s3.internal.operation.multipart;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.service.CallContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The URL of an object as the completion of its upload gives it: slashes are encoded too. */
final class Location {
  private Location() {}

  /** At the host that was asked; at AWS's own when the caller has no HTTP. */
  static String of(Bucket bucket, String key, CallContext call) {
    String path = "/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    HttpRequest http = call.http();
    if (http == null || http.host().isEmpty()) {
      return "https://" + bucket.name() + ".s3." + bucket.region() + ".amazonaws.com" + path;
    }
    String site = http.scheme() + "://" + http.host();
    boolean inHost = http.host().startsWith(bucket.name() + ".");
    return inHost ? site + path : site + "/" + bucket.name() + path;
  }
}
