package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.Cookies;
import io.cloudfakes.edge.cloudfront.internal.cache.Header;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.KeyRule;
import io.cloudfakes.edge.cloudfront.internal.cache.QueryText;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes the request to an origin of a viewer's. */
final class OriginRequests {
  /** Headers that never go on, or that are made anew. */
  private static final Set<String> OWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    OWN.addAll(
        List.of(
            "Connection",
            "Content-Length",
            "Cookie",
            "Expect",
            "Host",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "Via",
            "X-Amz-Cf-Id",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Real-IP"));
  }

  /** Headers with names of their own that edges take out. */
  private static final String EDGES = "X-Edge-";

  /** Headers that older settings let through only where they are listed. */
  private static final Set<String> TAKEN_OUT = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    TAKEN_OUT.addAll(
        List.of(
            "Accept", "Accept-Charset", "Accept-Language", "Referer", "X-HTTP-Method-Override"));
  }

  /**
   * Headers that answer a request in part or not at all, which a cache does by itself. That it asks
   * for all of an object is what the guide's "Range GETs" lets it: "CloudFront may request a larger
   * range than the client requested".
   */
  private static final Set<String> CONDITIONAL = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    CONDITIONAL.addAll(List.of("If-Modified-Since", "If-None-Match", "If-Range", "Range"));
  }

  private OriginRequests() {}

  /**
   * The request.
   *
   * @param kept whether the answer is to be kept: then it is asked for whole
   * @param conditions under which what is kept still holds
   */
  static OriginDraft of(
      ViewerRequest request,
      BehaviorPlan behavior,
      OriginPlan origin,
      boolean kept,
      HeaderLines conditions,
      EdgeIds ids) {
    List<Header> headers = new ArrayList<>(headers(request, behavior, kept, ids).lines());
    headers.addAll(conditions.lines());
    boolean hostGoesOn =
        behavior.headers().has("Host") || behavior.rules().key().headers().has("Host");
    return new OriginDraft(
        new ViewerRequest(
            request.method(),
            request.scheme(),
            hostGoesOn && !origin.isBucket() ? request.host() : origin.origin().domainName(),
            request.path(),
            QueryText.either(request.query(), behavior.rules().key().queries(), behavior.queries()),
            new HeaderLines(headers),
            request.body(),
            request.address()),
        origin);
  }

  private static HeaderLines headers(
      ViewerRequest request, BehaviorPlan behavior, boolean kept, EdgeIds ids) {
    List<Header> lines = new ArrayList<>();
    for (Header line : request.headers().lines()) {
      if (goesOn(line.name(), request, behavior, kept)) {
        lines.add(line);
      }
    }
    KeyRule key = behavior.rules().key();
    Cookies cookies = Cookies.of(request.headers());
    String cookie = cookies.text(key.cookies(), behavior.cookies());
    if (!cookie.isEmpty()) {
      lines.add(new Header("Cookie", cookie));
    }
    if ((key.gzip() || key.brotli()) && request.headers().has("Accept-Encoding")) {
      String accepted = key.encodings(request);
      if (!accepted.isEmpty()) {
        lines.add(new Header("Accept-Encoding", accepted));
      } else if (!behavior.allHeaders()) {
        // With older settings the header is left out.
        lines.add(new Header("Accept-Encoding", "identity"));
      }
    }
    if (!goesOnByPolicy("User-Agent", behavior)) {
      lines.add(new Header("User-Agent", "Amazon CloudFront"));
    }
    String before = request.headers().joined("X-Forwarded-For");
    lines.add(
        new Header(
            "X-Forwarded-For",
            before == null ? request.address() : before + "," + request.address()));
    lines.add(new Header("Via", "1.1 " + ids.server() + " (CloudFront)"));
    return new HeaderLines(lines);
  }

  private static boolean goesOn(
      String name, ViewerRequest request, BehaviorPlan behavior, boolean kept) {
    if (OWN.contains(name) || name.regionMatches(true, 0, EDGES, 0, EDGES.length())) {
      return false;
    }
    if (CONDITIONAL.contains(name)) {
      return !kept;
    }
    if (isPrecondition(name)) {
      return true;
    }
    if (name.equalsIgnoreCase("Accept-Encoding")) {
      KeyRule key = behavior.rules().key();
      return !key.gzip() && !key.brotli() && goesOnByPolicy(name, behavior);
    }
    if (name.equalsIgnoreCase("User-Agent")) {
      return goesOnByPolicy(name, behavior);
    }
    if (name.equalsIgnoreCase("Authorization")) {
      // Not where answers are kept: they would be everybody's.
      return !behavior.caches(request.method()) || goesOnByPolicy(name, behavior);
    }
    if (name.equalsIgnoreCase("Content-Type") && !request.body().isEmpty()) {
      return true;
    }
    return (behavior.allHeaders() && !TAKEN_OUT.contains(name)) || goesOnByPolicy(name, behavior);
  }

  /** What only the origin can tell, and refuses with 412 where it does not hold. */
  static boolean isPrecondition(String name) {
    return name.equalsIgnoreCase("If-Match") || name.equalsIgnoreCase("If-Unmodified-Since");
  }

  private static boolean goesOnByPolicy(String name, BehaviorPlan behavior) {
    return behavior.headers().has(name) || behavior.rules().key().headers().has(name);
  }
}
