package io.cloudfakes.s3.internal.web;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.CallContext;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** What the sender of a form gets when its file is stored: what the form asked for. */
final class PostReply {
  private PostReply() {}

  static HttpResponse of(
      HttpRequest request,
      FormData form,
      String bucket,
      String key,
      PutObjectResponse written,
      CallContext call) {
    HttpResponse response =
        Protocols.s3().writeResponse("PutObject", written, call.requestId()).body(Bytes.EMPTY);
    response.remove("Content-Type");
    String elsewhere = elsewhere(form);
    if (elsewhere != null) {
      String query =
          "bucket="
              + Urls.component(bucket)
              + "&key="
              + Urls.component(key)
              + "&etag="
              + Urls.component(written.eTag());
      return response
          .status(303)
          .set("Location", elsewhere + (elsewhere.indexOf('?') < 0 ? "?" : "&") + query);
    }
    String location = location(request, bucket, key);
    response.set("Location", location);
    String status = form.field("success_action_status");
    if ("201".equals(status)) {
      return response
          .status(201)
          .set("Content-Type", "application/xml")
          .body(document(location, bucket, key, written.eTag()));
    }
    return response.status("200".equals(status) ? 200 : 204);
  }

  /** Where the browser is sent; null when the form names no address it could be sent to. */
  private static @Nullable String elsewhere(FormData form) {
    String asked = form.field("success_action_redirect");
    String address = asked == null ? form.field("redirect") : asked;
    if (address == null) {
      return null;
    }
    try {
      String scheme = new URI(address).getScheme();
      return scheme != null && (scheme.equals("http") || scheme.equals("https")) ? address : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String location(HttpRequest request, String bucket, String key) {
    String host = request.scheme() + "://" + request.host() + "/";
    return S3Host.of(request.host()).name() == null
        ? host + bucket + "/" + Urls.path(key)
        : host + Urls.component(key);
  }

  private static Bytes document(String location, String bucket, String key, String etag) {
    return Bytes.utf8(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PostResponse><Location>"
            + escaped(location)
            + "</Location><Bucket>"
            + escaped(bucket)
            + "</Bucket><Key>"
            + escaped(key)
            + "</Key><ETag>"
            + escaped(etag)
            + "</ETag></PostResponse>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }
}
