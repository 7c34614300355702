package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.CloudFrontOptions;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontTask;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.LoggingConfig;

/** The lines of access logs, and when they are written. */
final class AccessLog {
  private static final String NONE = "-";

  private AccessLog() {}

  /** What a distribution that keeps a log has to say of a request. */
  static List<CloudFrontChange> changes(
      ViewerRequest request,
      EdgeServer.Answered answered,
      CloudFrontState state,
      CallContext call) {
    EdgeDistribution distribution = state.distribution(answered.distribution());
    LoggingConfig logging =
        distribution == null || distribution.deployed() == null
            ? null
            : distribution.deployed().logging();
    if (distribution == null || logging == null || !Boolean.TRUE.equals(logging.enabled())) {
      return List.of();
    }
    String id = distribution.id();
    List<CloudFrontChange> changes = new ArrayList<>();
    changes.add(
        new CloudFrontChange.Logged(
            id, line(request, answered, distribution, logging.includeCookies(), call)));
    String key = "log " + id;
    if (state.tasks().due(key) == null) {
      changes.add(
          new CloudFrontChange.Scheduled(
              call.now().plus(call.options(CloudFrontOptions.class).logDelay()),
              key,
              new CloudFrontTask.WriteLogs(id)));
    }
    return changes;
  }

  private static String line(
      ViewerRequest request,
      EdgeServer.Answered answered,
      EdgeDistribution distribution,
      boolean cookies,
      CallContext call) {
    OriginReply reply = answered.reply();
    HeaderLines headers = request.headers();
    LocalDateTime at = LocalDateTime.ofInstant(call.now(), ZoneOffset.UTC);
    String type = reply.headers().first("Content-Type");
    String range = headers.first("Range");
    return String.join(
        "\t",
        DateTimeFormatter.ISO_LOCAL_DATE.format(at),
        DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(at),
        answered.location(),
        Long.toString(reply.body().length()),
        request.address(),
        request.method(),
        distribution.domainName(),
        request.path(),
        Integer.toString(reply.status()),
        text(headers.first("Referer")),
        text(headers.first("User-Agent")),
        request.query().isEmpty() ? NONE : request.query(),
        cookies ? text(headers.joined("Cookie")) : NONE,
        answered.result().word(),
        answered.requestId(),
        request.host(),
        request.scheme(),
        Long.toString(request.body().length()),
        "0.001",
        text(headers.joined("X-Forwarded-For")),
        request.scheme().equals("https") ? "TLSv1.3" : NONE,
        request.scheme().equals("https") ? "TLS_AES_128_GCM_SHA256" : NONE,
        answered.result().word(),
        "HTTP/1.1",
        NONE,
        NONE,
        "54321",
        "0.001",
        answered.result().word(),
        text(type),
        Long.toString(reply.body().length()),
        range == null ? NONE : range,
        NONE);
  }

  /** Spaces and the like are written as in URLs. */
  private static String text(@Nullable String value) {
    return value == null || value.isEmpty()
        ? NONE
        : value.replace("%", "%25").replace(" ", "%20").replace("\t", "%09");
  }
}
