package io.cloudfakes.internal;

import io.cloudfakes.fault.FaultTarget;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.Route;
import io.cloudfakes.service.Service;
import io.cloudfakes.service.ServiceFaults;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallLocation;

/**
 * An action of a service, as faults see it.
 *
 * @param modelled its line in the table; null for one of the service's plain HTTP surface
 */
record ActionTarget(Service<?> service, String action, @Nullable Action<?> modelled)
    implements FaultTarget {
  private static final List<String> READING =
      List.of(
          "BatchGet",
          "Check",
          "Describe",
          "Get",
          "Head",
          "List",
          "ObjectLambda",
          "Options",
          "Query",
          "Scan",
          "Select",
          "Test",
          "TransactGet",
          "View",
          "Website");

  @Override
  public String name() {
    return service.name() + ":" + action;
  }

  @Override
  public List<String> errors() {
    return service.errors().codes(action);
  }

  @Override
  public Optional<String> lacks(Need need) {
    ServiceFaults faults = service.faults();
    return switch (need) {
      case EFFECT -> unless(changesState(), "changes nothing");
      case BODY -> unless(answersBody(), "is answered without a body");
      case PARTS -> unlessListed(faults.batches(), "is no batch that AWS may do in part");
      case LAG ->
          unlessListed(faults.eventualReads(), "never reads the past: " + faults.consistency());
      case CONFLICT -> unlessListed(faults.conflicts(), "meets no transactions");
      case EVENTS -> unlessListed(faults.eventSources(), "causes no events");
      case EVENTS_WITHOUT_ORDER ->
          unless(
              faults.eventOrder().isEmpty(),
              "causes no events that lose their order: " + faults.eventOrder());
    };
  }

  private Optional<String> unless(boolean there, String otherwise) {
    return there ? Optional.empty() : Optional.of(name() + " " + otherwise);
  }

  private Optional<String> unlessListed(List<String> actions, String otherwise) {
    return unless(
        actions.contains(action),
        actions.isEmpty()
            ? otherwise
            : otherwise + ". Those of " + service.name() + ": " + String.join(", ", actions));
  }

  /** By method and name. */
  private boolean changesState() {
    Route route = modelled == null ? null : modelled.route();
    if (route != null && (route.method().equals("GET") || route.method().equals("HEAD"))) {
      return false;
    }
    return READING.stream().noneMatch(action::startsWith);
  }

  private boolean answersBody() {
    Action<?> table = modelled;
    if (table == null || !table.isModelled()) {
      return true;
    }
    Route route = table.route();
    if (route == null || table.stream() == Action.Stream.OUT) {
      return true;
    }
    return !route.method().equals("HEAD") && hasMembersInBody(table);
  }

  private static boolean hasMembersInBody(Action<?> action) {
    for (SdkField<?> field : Shape.of(action.responseType()).newBuilder().sdkFields()) {
      if (field.location() == MarshallLocation.PAYLOAD) {
        return true;
      }
    }
    return false;
  }
}
