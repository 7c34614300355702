package io.cloudfakes.internal;

import io.cloudfakes.fault.FaultTarget;
import io.cloudfakes.fault.FaultTargets;
import io.cloudfakes.fault.NearMisses;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.HttpSurface;
import io.cloudfakes.service.InnerCallKind;
import io.cloudfakes.service.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The actions of a world's services. */
final class KnownActions implements FaultTargets {
  private static final String FORM =
      "An action is written \"s3:PutObject\", \"PutObject\", \"s3:*\" or \"*\", not \"";

  private final List<Service<?>> services;
  private final ConcurrentMap<String, Map<String, FaultTarget>> byService =
      new ConcurrentHashMap<>();

  KnownActions(List<Service<?>> services) {
    this.services = services;
  }

  @Override
  public List<FaultTarget> meantBy(String action) {
    if (!action.matches("\\*|[A-Za-z0-9-]+(:(\\*|[A-Za-z0-9]+))?")) {
      throw new IllegalArgumentException(FORM + action + "\"");
    }
    int colon = action.indexOf(':');
    List<String> names = colon < 0 ? serviceNames() : List.of(action.substring(0, colon));
    String name = action.substring(colon + 1);
    List<FaultTarget> meant = new ArrayList<>();
    for (String service : names) {
      Map<String, FaultTarget> known = of(service);
      if (name.equals("*")) {
        meant.addAll(known.values());
      } else if (known.containsKey(name)) {
        meant.add(known.get(name));
      }
    }
    if (meant.isEmpty() && !name.equals("*")) {
      throw unknown(names, name);
    }
    return meant;
  }

  @Override
  public FaultTarget of(Class<?> requestType) {
    String simple = requestType.getSimpleName();
    for (Service<?> service : services) {
      if (service.modelPackage().equals(requestType.getPackageName())
          && simple.endsWith("Request")) {
        Action<?> action =
            service.table().findOfSdk(simple.substring(0, simple.length() - "Request".length()));
        if (action != null) {
          return meantBy(service.name() + ":" + action.name()).get(0);
        }
      }
    }
    throw new IllegalArgumentException(
        "This world has no action for "
            + requestType.getName()
            + "; it has those of "
            + String.join(", ", serviceNames()));
  }

  @Override
  public @Nullable FaultTarget find(String service, String action) {
    return serviceNames().contains(service) ? of(service).get(action) : null;
  }

  private List<String> serviceNames() {
    return services.stream()
        .flatMap(service -> Stream.concat(Stream.of(service.name()), innerName(service)))
        .distinct()
        .toList();
  }

  private static Stream<String> innerName(Service<?> service) {
    InnerCallKind inner = service.innerCalls();
    return inner == null ? Stream.of() : Stream.of(inner.service());
  }

  private Map<String, FaultTarget> of(String name) {
    return byService.computeIfAbsent(name, this::read);
  }

  private Map<String, FaultTarget> read(String name) {
    if (!serviceNames().contains(name)) {
      throw new IllegalArgumentException(
          "This world has no service "
              + name
              + NearMisses.among(name, serviceNames())
              + ". It has: "
              + String.join(", ", serviceNames()));
    }
    Map<String, FaultTarget> targets = new LinkedHashMap<>();
    for (Service<?> service : services) {
      if (service.name().equals(name)) {
        for (Action<?> action : service.table().actions()) {
          targets.put(action.name(), new ActionTarget(service, action.name(), action));
        }
        HttpSurface<?> plain = service.http();
        if (plain != null) {
          plain
              .actionNames()
              .forEach(action -> targets.put(action, new ActionTarget(service, action, null)));
        }
      }
      InnerCallKind inner = service.innerCalls();
      if (inner != null && inner.service().equals(name)) {
        targets.put(inner.action(), new InnerCallTarget(inner));
      }
    }
    return targets;
  }

  private IllegalArgumentException unknown(List<String> serviceNames, String action) {
    List<String> known = new ArrayList<>();
    serviceNames.forEach(service -> known.addAll(of(service).keySet()));
    return new IllegalArgumentException(
        (serviceNames.size() == 1 ? serviceNames.get(0) + " has" : "This world has")
            + " no action "
            + action
            + NearMisses.among(action, known));
  }
}
