package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.service.CallContext;
import java.util.Locale;

/** The ids that API Gateway gives: small letters and digits. */
public final class NewIds {
  private NewIds() {}

  /** Of APIs and API keys. */
  public static String ten(CallContext call, String purpose) {
    return call.ids().alphanumeric(purpose, 10).toLowerCase(Locale.ROOT);
  }

  /** Of what is in an API, and of usage plans, client certificates and VPC links. */
  public static String six(CallContext call, String purpose) {
    return call.ids().alphanumeric(purpose, 6).toLowerCase(Locale.ROOT);
  }
}
