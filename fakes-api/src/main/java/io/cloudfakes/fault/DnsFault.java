package io.cloudfakes.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A fault of name servers, or of the way to them. It strikes queries, {@code dns:Query}, whose
 * resource is the name and the type asked for: {@code www.shop.test/A}.
 */
public sealed interface DnsFault extends Fault {
  /** What queries are called in rules and in the log. */
  String QUERY = "dns:Query";

  @Override
  default FaultPoint point() {
    return FaultPoint.RESPONSE;
  }

  @Override
  default Optional<String> refusal(FaultTarget target) {
    return target.name().equals(QUERY)
        ? Optional.empty()
        : Optional.of(target.name() + " asks no name server; " + word() + " is for " + QUERY);
  }

  /** See {@link Fault#servfail()}. */
  record Servfail() implements DnsFault {}

  /** See {@link Fault#nxdomain()}. */
  record Nxdomain() implements DnsFault {}

  /** See {@link Fault#noAnswer()}. */
  record NoAnswer() implements DnsFault {}

  /** See {@link Fault#truncateUdp()}. */
  record TruncateUdp() implements DnsFault {}

  /** See {@link Fault#lateChange}. */
  record LateChange(Duration delay) implements DnsFault {
    public LateChange {
      Checks.longerThanNothing(delay);
    }

    @Override
    public List<String> arguments() {
      return List.of(delay.toString());
    }
  }

  /** See {@link Fault#staleServer}. */
  record StaleServer(int server, Duration age) implements DnsFault {
    private static final int SERVERS = 4;

    public StaleServer {
      Checks.longerThanNothing(age);
      if (server < 1 || server > SERVERS) {
        throw new IllegalArgumentException(
            "The name servers of a zone are numbered 1 to 4; there is no " + server);
      }
    }

    @Override
    public List<String> arguments() {
      return List.of(Integer.toString(server), age.toString());
    }
  }
}
