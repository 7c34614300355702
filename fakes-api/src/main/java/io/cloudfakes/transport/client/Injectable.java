package io.cloudfakes.transport.client;

import io.cloudfakes.FakeProvider;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** Says what can be injected, for the message a test gets that asked for something else. */
final class Injectable {
  private Injectable() {}

  static IllegalArgumentException cannotMake(Class<?> type, List<ClientProvider> providers) {
    return new IllegalArgumentException(
        type.getName()
            + " is not a type this world can make."
            + moduleFor(type)
            + " It can make every client interface of the AWS SDK v2; the fakes on the class path"
            + " answer to "
            + clients()
            + "; and, beside clients, "
            + others(providers));
  }

  private static String moduleFor(Class<?> type) {
    String name = type.getName();
    if (name.startsWith("software.amazon.awssdk.services.s3.")
        || name.startsWith("software.amazon.awssdk.transfer.s3.")) {
      return " The module io.cloudfakes:fake-s3 makes those of S3: is it on the class path?";
    }
    if (name.startsWith("software.amazon.awssdk.enhanced.dynamodb.")) {
      return " The module io.cloudfakes:fake-dynamodb makes the enhanced clients: is it on the"
          + " class path?";
    }
    if (name.startsWith("com.amazonaws.")) {
      return " Version 1 of the SDK has no injected clients: build one with the world's endpoint.";
    }
    return "";
  }

  /** The client interfaces of the services that have a fake, by name. */
  private static List<String> clients() {
    TreeSet<String> names = new TreeSet<>();
    for (FakeProvider provider : ServiceLoader.load(FakeProvider.class)) {
      for (Service<?> service : provider.services()) {
        names.add(clientOf(service));
      }
    }
    return new ArrayList<>(names);
  }

  private static String clientOf(Service<?> service) {
    String ofPackage = service.modelPackage().replaceFirst("\\.model$", "");
    for (Action<?> action : service.table().actions()) {
      // Every request class of a service extends one named after the service, as its client is.
      String parent = action.requestType().getSuperclass().getSimpleName();
      String name = parent.replaceFirst("Request$", "");
      return isThere(ofPackage + "." + name + "Client")
          ? name + "Client"
          : name + "Client (add the SDK's module for " + service.name() + ")";
    }
    return service.name();
  }

  private static boolean isThere(String className) {
    try {
      Class.forName(className, false, Injectable.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static List<String> others(List<ClientProvider> providers) {
    TreeSet<String> names = new TreeSet<>();
    for (ClientProvider provider : providers) {
      provider.types().forEach(type -> names.add(type.getSimpleName()));
    }
    return new ArrayList<>(names);
  }
}
