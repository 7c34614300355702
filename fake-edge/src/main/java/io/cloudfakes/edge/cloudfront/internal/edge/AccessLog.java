package io.cloudfakes.edge.cloudfront.internal.edge;

import static io.cloudfakes.edge.cloudfront.internal.edge.LogFields.NONE;
import static io.cloudfakes.edge.cloudfront.internal.edge.LogFields.text;

import io.cloudfakes.edge.cloudfront.CloudFrontOptions;
import io.cloudfakes.edge.cloudfront.internal.cache.CacheResult;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.rule.LoggingRules;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontTask;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.LogTarget;
import io.cloudfakes.service.CallContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.LoggingConfig;

/** The lines of access logs, and when they are written. */
final class AccessLog {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/.*");

  /** The guide: what is larger, or has a longer URL, cannot be read whole, and is not logged. */
  private static final int MOST_OF_HEADERS = 20 * 1_024;

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
    if (distribution == null
        || logging == null
        || !Boolean.TRUE.equals(logging.enabled())
        || RequestLimits.isUrlTooLong(request)
        || RequestLimits.bytes(request.headers()) > MOST_OF_HEADERS) {
      return List.of();
    }
    LogTarget target = target(distribution, logging);
    List<CloudFrontChange> changes = new ArrayList<>();
    changes.add(
        new CloudFrontChange.Logged(
            target, line(request, answered, distribution, logging.includeCookies(), call)));
    String key = "log " + target;
    if (state.tasks().due(key) == null) {
      changes.add(
          new CloudFrontChange.Scheduled(
              call.now().plus(call.options(CloudFrontOptions.class).logDelay()),
              key,
              new CloudFrontTask.WriteLogs(target)));
    }
    return changes;
  }

  /** A prefix ends with one slash, whether it was given with one or not. */
  private static LogTarget target(EdgeDistribution distribution, LoggingConfig logging) {
    String prefix = logging.prefix() == null ? "" : logging.prefix();
    return new LogTarget(
        distribution.id(),
        LoggingRules.bucket(logging.bucket()),
        prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/");
  }

  private static String line(
      ViewerRequest request,
      EdgeServer.Answered answered,
      EdgeDistribution distribution,
      boolean cookies,
      CallContext call) {
    OriginReply reply = answered.reply();
    HeaderLines headers = request.headers();
    Duration taken = answered.ids().trace().taken();
    LocalDateTime at = LocalDateTime.ofInstant(call.now().plus(taken), ZoneOffset.UTC);
    String seconds = String.format(Locale.ROOT, "%d.%03d", taken.toSeconds(), taken.toMillisPart());
    boolean secure = request.scheme().equals("https");
    String result = answered.result().word();
    String contentRange = reply.headers().first("Content-Range");
    Matcher range = RANGE.matcher(contentRange == null ? "" : contentRange);
    boolean part = range.matches();
    return String.join(
        "\t",
        DateTimeFormatter.ISO_LOCAL_DATE.format(at),
        TIME.format(at),
        answered.location(),
        Long.toString(sent(request, reply)),
        request.address(),
        request.method(),
        distribution.domainName(),
        text(request.path()),
        Integer.toString(reply.status()),
        text(headers.first("Referer")),
        text(headers.first("User-Agent")),
        text(request.query()),
        cookies ? text(headers.joined("Cookie")) : NONE,
        result,
        answered.requestId(),
        text(request.host()),
        request.scheme(),
        Long.toString(received(request)),
        seconds,
        text(headers.joined("X-Forwarded-For")),
        secure ? ViewerHeaders.TLS_VERSION : NONE,
        secure ? ViewerHeaders.TLS_CIPHER : NONE,
        result,
        "HTTP/" + ViewerHeaders.HTTP_VERSION,
        NONE,
        NONE,
        Integer.toString(ViewerHeaders.PORT),
        seconds,
        detail(answered),
        text(reply.headers().first("Content-Type")),
        text(contentLength(request, reply)),
        part ? range.group(1) : NONE,
        part ? range.group(2) : NONE);
  }

  /** The kind of an error; else the result again, but for a hit at the origin's shield. */
  private static String detail(EdgeServer.Answered answered) {
    Trace.Detail noted = answered.ids().trace().detail();
    boolean error = answered.result() == CacheResult.ERROR;
    return noted != null && error != (noted == Trace.Detail.ORIGIN_SHIELD_HIT)
        ? noted.word()
        : answered.result().word();
  }

  private static @Nullable String contentLength(ViewerRequest request, OriginReply reply) {
    boolean counted =
        !request.isHead() && reply.status() != 304 && !reply.headers().has("Transfer-Encoding");
    return counted ? Long.toString(reply.body().length()) : reply.headers().first("Content-Length");
  }

  /** With the status line and the headers. */
  private static long sent(ViewerRequest request, OriginReply reply) {
    long head = "HTTP/1.1 200 OK\r\n".length() + RequestLimits.bytes(reply.headers()) + 2;
    return request.isHead() ? head : head + reply.body().length();
  }

  /** With the request line and the headers. */
  private static long received(ViewerRequest request) {
    long line =
        (long) request.method().length() + RequestLimits.asked(request) + "  HTTP/1.1\r\n".length();
    return line + RequestLimits.bytes(request.headers()) + 2 + request.body().length();
  }
}
