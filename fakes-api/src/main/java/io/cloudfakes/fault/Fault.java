package io.cloudfakes.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a call that a {@link FaultRule} picks. Each says where it acts unless the rule
 * says otherwise, and whether the SDK's retries of the same call meet it too: an error is AWS's
 * settled answer and meets every attempt; a broken connection is an accident and meets the first.
 */
public sealed interface Fault {

  /** Where it acts unless the rule says otherwise. */
  FaultPoint point();

  /** Whether it meets every attempt of a call, unless the rule names one. */
  default boolean everyAttempt() {
    return false;
  }

  /**
   * An error of AWS, with the status and a message usual for its code.
   *
   * <p>Cause: whatever AWS gives that error for. Symptom: the SDK's exception of that code, after
   * the SDK's retries when the code is one that it retries.
   *
   * @param code the error code, for example {@code InternalError}
   */
  static Fault error(String code) {
    return new ErrorReply(code, 0, null);
  }

  /** An error of AWS with a status and a message of the test's choice. */
  static Fault error(String code, int status, String message) {
    return new ErrorReply(code, status, message);
  }

  /**
   * The service's own throttling error ({@code SlowDown}, {@code
   * ProvisionedThroughputExceededException}, …).
   *
   * <p>Cause: more calls than the service takes. Symptom: the SDK retries, then gives that error.
   */
  static Fault throttle() {
    return new Throttle();
  }

  /**
   * The request is lost on its way: nothing happens, and the connection breaks.
   *
   * <p>Cause: a network fault, a load balancer's reset. Symptom: an {@code IOException}, on which
   * the SDK tries again.
   */
  static Fault loseRequest() {
    return new LoseRequest();
  }

  /**
   * The reply is lost: everything happens, and then the connection breaks before a byte of the
   * reply is sent.
   *
   * <p>Cause: a network fault after AWS took the request. Symptom: an {@code IOException}, on which
   * the SDK tries again what has already happened.
   */
  static Fault loseReply() {
    return new LoseReply();
  }

  /**
   * The call takes that long, in virtual time: timers due meanwhile act before it goes on.
   *
   * <p>Cause: load, distance, a cold path. Symptom: whatever expires meanwhile has expired.
   */
  static Fault latency(Duration duration) {
    return new Latency(duration);
  }

  /**
   * Nothing is ever answered, and nothing happens: over the socket the client waits for its own
   * time-out, in process that time-out is given at once.
   *
   * <p>Cause: a black-holed connection. Symptom: a {@code SocketTimeoutException}, on which the SDK
   * tries again.
   */
  static Fault hang() {
    return new Hang();
  }

  /**
   * The reply's body breaks off after so many bytes: everything happened, headers came whole.
   *
   * <p>Cause: a connection lost in mid-download. Symptom: an {@code IOException} when the body is
   * read, for streams in the application's hands and not the SDK's.
   */
  static Fault truncateBody(long bytes) {
    return new TruncateBody(bytes);
  }

  /**
   * One bit in the middle of the reply's body is turned over.
   *
   * <p>Cause: faulty hardware on the way. Symptom: a checksum mismatch where the SDK checks one
   * (DynamoDB's CRC32, S3's checksums), damaged data where it does not.
   */
  static Fault corruptBody() {
    return new CorruptBody();
  }

  /**
   * From here on every call is refused, as by a host that is down, until {@link Faults#heal()}.
   *
   * <p>Cause: an outage, or the end of the process under test at this very point. Symptom: an
   * {@code IOException} from this and all later calls.
   */
  static Fault crash() {
    return new Crash();
  }

  /**
   * See {@link #error(String, int, String)}.
   *
   * @param status 0 for the usual one
   * @param message null for the usual one
   */
  record ErrorReply(String code, int status, @Nullable String message) implements Fault {
    @Override
    public FaultPoint point() {
      return FaultPoint.BEFORE;
    }

    @Override
    public boolean everyAttempt() {
      return true;
    }

    @Override
    public String toString() {
      return "error(" + code + ")";
    }
  }

  /** See {@link #throttle()}. */
  record Throttle() implements Fault {
    @Override
    public FaultPoint point() {
      return FaultPoint.BEFORE;
    }

    @Override
    public boolean everyAttempt() {
      return true;
    }

    @Override
    public String toString() {
      return "throttle";
    }
  }

  /** See {@link #loseRequest()}. */
  record LoseRequest() implements Fault {
    @Override
    public FaultPoint point() {
      return FaultPoint.BEFORE;
    }

    @Override
    public String toString() {
      return "loseRequest";
    }
  }

  /** See {@link #loseReply()}. */
  record LoseReply() implements Fault {
    @Override
    public FaultPoint point() {
      return FaultPoint.AFTER_COMMIT;
    }

    @Override
    public String toString() {
      return "loseReply";
    }
  }

  /** See {@link #latency(Duration)}. */
  record Latency(Duration duration) implements Fault {
    @Override
    public FaultPoint point() {
      return FaultPoint.BEFORE;
    }

    @Override
    public String toString() {
      return "latency(" + duration + ")";
    }
  }

  /** See {@link #hang()}. */
  record Hang() implements Fault {
    @Override
    public FaultPoint point() {
      return FaultPoint.BEFORE;
    }

    @Override
    public String toString() {
      return "hang";
    }
  }

  /** See {@link #truncateBody(long)}. */
  record TruncateBody(long bytes) implements Fault {
    @Override
    public FaultPoint point() {
      return FaultPoint.RESPONSE;
    }

    @Override
    public String toString() {
      return "truncateBody(" + bytes + ")";
    }
  }

  /** See {@link #corruptBody()}. */
  record CorruptBody() implements Fault {
    @Override
    public FaultPoint point() {
      return FaultPoint.RESPONSE;
    }

    @Override
    public String toString() {
      return "corruptBody";
    }
  }

  /** See {@link #crash()}. */
  record Crash() implements Fault {
    @Override
    public FaultPoint point() {
      return FaultPoint.BEFORE;
    }

    @Override
    public String toString() {
      return "crash";
    }
  }
}
