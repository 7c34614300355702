package io.cloudfakes.service;

import io.cloudfakes.fault.Fault;
import java.util.List;

/**
 * Calls that a service reports of what goes on inside of the world. Set with {@link
 * Service.Builder#reporting}.
 *
 * @param name in rules and in the log, a service and an action: {@code dns:Query}
 * @param meets the kinds of faults that strike them; no other does
 * @param refusal what they are and what they meet, as the refusal of others has it after the name
 */
public record InnerCallKind(
    String name, List<Class<? extends Fault>> meets, String refusal) {
  public InnerCallKind {
    meets = List.copyOf(meets);
  }

  /** What stands before the colon. */
  public String service() {
    return name.substring(0, name.indexOf(':'));
  }

  /** What stands behind the colon. */
  public String action() {
    return name.substring(name.indexOf(':') + 1);
  }
}
