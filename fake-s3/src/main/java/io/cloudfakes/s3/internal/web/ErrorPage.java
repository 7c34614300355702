package io.cloudfakes.s3.internal.web;

import io.cloudfakes.AwsError;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.CallContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page a website shows for an error, when the bucket has none of its own. */
final class ErrorPage {
  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(302, "Found"),
          Map.entry(400, "Bad Request"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(412, "Precondition Failed"),
          Map.entry(416, "Requested Range Not Satisfiable"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(503, "Service Unavailable"));

  private ErrorPage() {}

  /**
   * The reply with the page.
   *
   * @param second why the bucket's own error document could not be shown; null when it has none
   */
  static HttpResponse of(
      AwsError error, @Nullable AwsError second, HttpRequest request, CallContext call) {
    HttpResponse response = Replies.of(error.status(), call);
    if (error.status() == 304) {
      return response;
    }
    if (request.method().equals("HEAD")) {
      describe(error, response);
    }
    String title = error.status() + " " + REASONS.getOrDefault(error.status(), "Error");
    StringBuilder page =
        new StringBuilder("<html>\n<head><title>")
            .append(title)
            .append("</title></head>\n<body>\n<h1>")
            .append(title)
            .append("</h1>\n<ul>\n");
    items(page, error);
    item(page, "RequestId", call.requestId());
    item(page, "HostId", Protocols.s3HostId(call.requestId()));
    page.append("</ul>\n");
    if (second != null) {
      page.append("<h3>An Error Occurred While Attempting to Retrieve a Custom Error Document</h3>")
          .append("\n<ul>\n");
      items(page, second);
      page.append("</ul>\n");
    }
    page.append("<hr/>\n</body>\n</html>\n");
    return response
        .add("Content-Type", "text/html; charset=utf-8")
        .body(Bytes.utf8(page.toString()));
  }

  /** Says in headers what the error is: with a reply that has another body, or none. */
  static void describe(AwsError error, HttpResponse response) {
    response.set("x-amz-error-code", error.code());
    response.set("x-amz-error-message", error.message());
    error
        .fields()
        .forEach((name, value) -> response.set("x-amz-error-detail-" + name, Urls.header(value)));
  }

  private static void items(StringBuilder page, AwsError error) {
    item(page, "Code", error.code());
    item(page, "Message", error.message());
    error.fields().forEach((name, value) -> item(page, name, value));
  }

  private static void item(StringBuilder page, String name, String value) {
    page.append("<li>").append(name).append(": ").append(escaped(value)).append("</li>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
