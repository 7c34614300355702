package io.cloudfakes.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.call.Stopwatch;
import io.cloudfakes.fault.InnerCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** What goes on inside a world, and its entry in the log: a call without account and region. */
final class InnerCallEntry extends LoggedCall implements InnerCalls.InnerCall {
  private static final int ANSWERED = 200;

  private final String name;
  private final String resource;
  private final long occurrence;
  private final Stopwatch stopwatch = new Stopwatch();
  boolean unreachable;
  private String outcome = "";
  private int status;
  private Duration took = Duration.ZERO;

  InnerCallEntry(
      String name, String resource, long sequence, Instant at, long causedBy, long occurrence) {
    super(sequence, at, causedBy);
    this.name = name;
    this.resource = resource;
    this.occurrence = occurrence;
  }

  @Override
  public boolean unreachable() {
    return unreachable;
  }

  @Override
  public void answered(String how) {
    outcome = how;
    status = ANSWERED;
    took = stopwatch.elapsed();
  }

  @Override
  public void answered(int code) {
    outcome = Integer.toString(code);
    status = code;
    took = stopwatch.elapsed();
  }

  @Override
  public void unanswered(String how) {
    outcome = how;
    took = stopwatch.elapsed();
  }

  @Override
  public String service() {
    return name.substring(0, name.indexOf(':'));
  }

  @Override
  public String action() {
    return name.substring(name.indexOf(':') + 1);
  }

  @Override
  public String resource() {
    return resource;
  }

  @Override
  public long occurrence() {
    return occurrence;
  }

  @Override
  public String identity() {
    return name + ' ' + resource + " #" + occurrence;
  }

  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public Optional<String> invocationId() {
    return Optional.empty();
  }

  @Override
  public String account() {
    return "";
  }

  @Override
  public String region() {
    return "";
  }

  @Override
  public Optional<String> signedBy() {
    return Optional.empty();
  }

  @Override
  public Optional<SdkRequest> request() {
    return Optional.empty();
  }

  @Override
  public Optional<SdkResponse> response() {
    return Optional.empty();
  }

  @Override
  public Optional<AwsError> error() {
    return Optional.empty();
  }

  @Override
  public Optional<Throwable> failure() {
    return Optional.empty();
  }

  @Override
  public boolean changed() {
    return false;
  }

  @Override
  public boolean bodyLeftOpen() {
    return false;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String outcome() {
    return outcome.isEmpty() ? "under way" : outcome;
  }

  @Override
  public Duration took() {
    return took;
  }

  @Override
  public Optional<Instant> lateAt() {
    return Optional.empty();
  }
}
