package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.service.CallContext;
import java.util.Locale;

/** The ids and versions CloudFront hands out. */
public final class CloudFrontIds {
  private CloudFrontIds() {}

  /** 14 letters and digits, of which the first says of what it is: E2QWRUHAPOMQZL. */
  public static String of(String first, CallContext call) {
    return first + call.ids().alphanumeric(first + " id", 13);
  }

  public static String etag(CallContext call) {
    return "E" + call.ids().alphanumeric("version", 13);
  }

  public static String uuid(CallContext call) {
    return call.ids().uuid("id");
  }

  /** A distribution's host name. */
  public static String domain(CallContext call) {
    return "d" + call.ids().alphanumeric("domain", 13).toLowerCase(Locale.ROOT) + ".cloudfront.net";
  }

  /** Where something new is found. */
  public static String location(String path) {
    return "https://cloudfront.amazonaws.com/2020-05-31/" + path;
  }
}
