package io.cloudfakes.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.fault.ErrorFault;
import io.cloudfakes.iam.SigV4Verifier;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.Service;
import java.util.List;
import java.util.Optional;

/** The error that each fault of that kind answers a call with, as its service words it. */
final class FaultErrors {
  private static final List<String> EXPIRED = List.of("ExpiredToken", "ExpiredTokenException");
  private static final List<String> SKEWED =
      List.of("RequestTimeTooSkewed", "SignatureDoesNotMatch", "InvalidSignatureException");

  private FaultErrors() {}

  /** The error; empty when the fault can do nothing to this call after all. */
  static Optional<AwsError> of(ErrorFault fault, ActiveCall call) {
    Service<?> service = call.service;
    if (service == null) {
      return Optional.empty();
    }
    if (fault instanceof ErrorFault.ErrorReply error) {
      return Optional.of(asked(service, call, error.code(), error.status(), error.message()));
    } else if (fault instanceof ErrorFault.UnlistedError error) {
      return Optional.of(asked(service, call, error.code(), error.status(), error.message()));
    } else if (fault instanceof ErrorFault.Throttle) {
      return Optional.of(service.throttled());
    } else if (fault instanceof ErrorFault.ExpireToken) {
      return Optional.of(service.errors().usual(listed(service, call, EXPIRED)));
    } else if (fault instanceof ErrorFault.ClockSkew skew) {
      return skewed(service, call, skew);
    } else if (fault instanceof ErrorFault.TransactionConflict conflict) {
      return call.request()
          .flatMap(
              request -> service.faults().conflict(call.action(), request, conflict.position()));
    }
    throw new IllegalStateException(fault.id());
  }

  private static AwsError asked(
      Service<?> service, ActiveCall call, String code, int status, String message) {
    AwsError usual = service.errors().usual(code);
    AwsError asked =
        AwsError.of(
            code,
            status == 0 ? usual.status() : status,
            message.isEmpty() ? usual.message() : message);
    return service.askedErrors().complete(asked, call.request);
  }

  /** Which of several names for the same thing the service has; the last where it has no lists. */
  private static String listed(Service<?> service, ActiveCall call, List<String> codes) {
    List<String> known = service.errors().codes(call.action());
    return codes.stream().filter(known::contains).findFirst().orElse(codes.get(codes.size() - 1));
  }

  private static Optional<AwsError> skewed(
      Service<?> service, ActiveCall call, ErrorFault.ClockSkew skew) {
    HttpRequest request = call.http;
    Optional<AwsError> refusal = Optional.empty();
    if (request == null) {
      refusal = Optional.of(service.errors().usual(listed(service, call, SKEWED)));
    } else {
      try {
        SigV4Verifier.checkTime(request, service.signing(), call.at.plus(skew.ahead()));
      } catch (AwsErrorException late) {
        refusal = Optional.of(late.error());
      }
    }
    if (refusal.isPresent()) {
      call.clockAhead = skew.ahead();
    }
    return refusal;
  }
}
