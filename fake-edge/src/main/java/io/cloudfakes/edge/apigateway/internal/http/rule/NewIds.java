package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.service.CallContext;
import java.util.Locale;

/** The ids that new documents get: small letters and digits. */
public final class NewIds {
  private static final int API = 10;
  private static final int PART = 7;

  private NewIds() {}

  /** Of an API. */
  public static String api(CallContext call) {
    return lower(call, "api", API);
  }

  /** Of a part of an API. */
  public static String part(String kind, CallContext call) {
    return lower(call, kind, PART);
  }

  private static String lower(CallContext call, String purpose, int length) {
    return call.ids().alphanumeric(purpose, length).toLowerCase(Locale.ROOT);
  }
}
