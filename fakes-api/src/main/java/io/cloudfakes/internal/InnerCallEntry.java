package io.cloudfakes.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.call.Call;
import io.cloudfakes.call.Stopwatch;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.fault.InnerCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** What goes on inside a world, and its entry in the log: a call without account and region. */
final class InnerCallEntry implements Call, InnerCalls.InnerCall {
  private static final int ANSWERED = 200;

  private final String name;
  private final String resource;
  private final long sequence;
  private final Instant at;
  private final long causedBy;
  private final long occurrence;
  private final Stopwatch stopwatch = new Stopwatch();
  private final String thread = Thread.currentThread().getName();
  List<FaultRule> faults = List.of();
  boolean unreachable;
  private List<String> acted = List.of();
  private String outcome = "";
  private int status;
  private Duration took = Duration.ZERO;

  InnerCallEntry(
      String name,
      String resource,
      long sequence,
      Instant at,
      long causedBy,
      long occurrence) {
    this.name = name;
    this.resource = resource;
    this.sequence = sequence;
    this.at = at;
    this.causedBy = causedBy;
    this.occurrence = occurrence;
  }

  @Override
  public boolean unreachable() {
    return unreachable;
  }

  @Override
  public void acted(FaultRule rule) {
    rule.countAct();
    List<String> more = new ArrayList<>(acted);
    more.add(rule.id());
    acted = List.copyOf(more);
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
  public long sequence() {
    return sequence;
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
  public Instant at() {
    return at;
  }

  @Override
  public long causedBy() {
    return causedBy;
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
  public String thread() {
    return thread;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public List<FaultRule> faultRules() {
    return faults;
  }

  @Override
  public List<String> faults() {
    return acted;
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
  public String describe() {
    StringBuilder text = new StringBuilder(96);
    text.append('#').append(sequence).append(' ').append(at).append(' ').append(identity());
    text.append(" -> ").append(outcome());
    if (causedBy != 0) {
      text.append(" (caused by #").append(causedBy).append(')');
    }
    for (String fault : acted) {
      text.append(" {").append(fault).append('}');
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return describe();
  }

  @Override
  public Optional<Instant> lateAt() {
    return Optional.empty();
  }
}
