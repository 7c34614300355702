package io.cloudfakes.internal;

import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the service a request is for: by target header, signature scope, host name, then path.
 * It says nothing of a world: those that fork from one another share it.
 */
final class ServiceIndex {
  private final List<Service<?>> all;
  private final List<Service<?>> plain = new ArrayList<>();
  private final Map<String, Service<?>> byTarget = new LinkedHashMap<>();

  /** What target headers name, once they have been met; no more than there are actions. */
  private final Map<String, Target> targets = new ConcurrentHashMap<>();

  private final Map<String, List<Service<?>>> bySigningName = new LinkedHashMap<>();
  private final Map<String, List<Service<?>>> byHostPrefix = new LinkedHashMap<>();

  /** DynamoDB and its streams have one package of model classes. */
  private final Map<String, List<Service<?>>> byPackage = new LinkedHashMap<>();

  private final KnownActions known;

  /** An action as a target header names it. */
  record Target(Service<?> service, Action<?> action) {}

  ServiceIndex(List<Service<?>> services) {
    this.all = services;
    this.known = new KnownActions(services);
    for (Service<?> service : services) {
      if (service.http() != null) {
        plain.add(service);
      }
      if (service.targetPrefix() != null) {
        byTarget.put(service.targetPrefix(), service);
      }
      byPackage.computeIfAbsent(service.modelPackage(), n -> new ArrayList<>()).add(service);
      bySigningName.computeIfAbsent(service.signingName(), n -> new ArrayList<>()).add(service);
      for (String other : service.otherSigningNames()) {
        bySigningName.computeIfAbsent(other, n -> new ArrayList<>()).add(service);
      }
      service
          .hostPrefixes()
          .forEach(
              prefix -> byHostPrefix.computeIfAbsent(prefix, n -> new ArrayList<>()).add(service));
    }
  }

  List<Service<?>> all() {
    return all;
  }

  /** What they can be asked, as faults name it. */
  KnownActions known() {
    return known;
  }

  /** Those whose requests are of a package of the SDK. */
  List<Service<?>> ofPackage(String modelPackage) {
    return byPackage.getOrDefault(modelPackage, List.of());
  }

  /** Those that answer plain HTTP too. */
  List<Service<?>> plain() {
    return plain;
  }

  /**
   * The action that a target header names; null when there is none of that name.
   *
   * <p>The SDK sends the same string with every call of an action, and a string met before is found
   * without a look at its letters.
   */
  @Nullable Target target(String header) {
    Target known = targets.get(header);
    if (known == null) {
      known = newTarget(header);
      if (known != null) {
        targets.put(header, known);
      }
    }
    return known;
  }

  private @Nullable Target newTarget(String header) {
    int dot = header.indexOf('.');
    Service<?> service = dot < 0 ? null : byTarget.get(header.substring(0, dot));
    Action<?> action = service == null ? null : service.table().find(header.substring(dot + 1));
    return service == null || action == null ? null : new Target(service, action);
  }

  /**
   * The service; null when nothing tells.
   *
   * @param scope the service in the signature's scope, null when there is none
   */
  @Nullable Service<?> find(HttpRequest request, @Nullable String target, @Nullable String scope) {
    if (target != null) {
      int dot = target.indexOf('.');
      Service<?> named = dot < 0 ? null : byTarget.get(target.substring(0, dot));
      if (named != null) {
        return named;
      }
    }
    if (scope != null) {
      List<Service<?>> signed = bySigningName.get(scope);
      if (signed != null) {
        return taking(request, signed);
      }
    }
    List<Service<?>> hosted = byHost(request.host());
    if (hosted != null) {
      return taking(request, hosted);
    }
    // Nothing names a service: an unsigned request to a bare address. S3 alone serves such.
    return scope == null && target == null ? anonymous() : null;
  }

  /** Whether it is a host name of a service that is here. */
  boolean isHost(String host) {
    return byHost(host) != null;
  }

  /** Of services that share a name, the one whose table takes the request. */
  private static Service<?> taking(HttpRequest request, List<Service<?>> candidates) {
    if (candidates.size() > 1) {
      for (Service<?> candidate : candidates) {
        if (candidate.router().find(request, candidate.path(request)) != null) {
          return candidate;
        }
      }
    }
    return candidates.get(0);
  }

  private @Nullable Service<?> anonymous() {
    for (Service<?> service : all) {
      if (service.allowsAnonymous()) {
        return service;
      }
    }
    return null;
  }

  /**
   * Looks for {@code dynamodb} or {@code s3-us-west-2} among the labels of an AWS host name, from
   * the right: what stands left of a service's label is the name of something in it.
   */
  private @Nullable List<Service<?>> byHost(String host) {
    List<String> labels = labels(host);
    for (int i = labels.size() - 1; i >= 0; i--) {
      String label = labels.get(i);
      List<Service<?>> exact = byHostPrefix.get(label);
      if (exact != null) {
        return exact;
      }
      int dash = label.indexOf('-');
      if (dash > 0 && byHostPrefix.containsKey(label.substring(0, dash))) {
        return byHostPrefix.get(label.substring(0, dash));
      }
    }
    return null;
  }

  /** The region among the labels of an AWS host name; null when it names none. */
  static @Nullable String region(String host) {
    List<String> labels = labels(host);
    for (int i = labels.size() - 1; i >= 0; i--) {
      String label = labels.get(i);
      String name =
          label.startsWith("s3-website-")
              ? label.substring("s3-website-".length())
              : label.startsWith("s3-") ? label.substring(3) : label;
      if (isRegion(name)) {
        return name;
      }
    }
    return null;
  }

  /** Of the form {@code us-east-1}, {@code us-gov-west-1}. */
  private static boolean isRegion(String label) {
    int dashes = 0;
    for (int i = 0; i < label.length(); i++) {
      dashes += label.charAt(i) == '-' ? 1 : 0;
    }
    return dashes >= 2
        && label.charAt(label.length() - 2) == '-'
        && Character.isDigit(label.charAt(label.length() - 1))
        && label.indexOf('-') == 2;
  }

  private static List<String> labels(String host) {
    int domain = host.lastIndexOf(".amazonaws.");
    return domain < 0 ? List.of() : List.of(host.substring(0, domain).split("\\.", -1));
  }
}
