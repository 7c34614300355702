package io.cloudfakes.junit;

import io.cloudfakes.Fake;
import io.cloudfakes.FakeAws;
import io.cloudfakes.FakeAwsOptions;
import io.cloudfakes.call.CallLog;
import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.fault.Faults;
import io.cloudfakes.link.Deliveries;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.transport.client.ClientProvider;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.presigner.SdkPresigner;
import software.amazon.awssdk.core.SdkClient;

/** What of a world can be injected, and where. Types of others are left to other extensions. */
final class Injection {
  private static final Map<Class<?>, Function<FakeAws, Object>> PARTS = parts();

  /** The types of clients that providers on the class path make. */
  private final Set<Class<?>> provided = new LinkedHashSet<>();

  Injection() {
    ServiceLoader.load(ClientProvider.class).forEach(provider -> provided.addAll(provider.types()));
  }

  /** A parameter or field as it was declared. */
  interface Place {
    Class<?> type();

    boolean has(Class<? extends Annotation> annotation);

    /** What it is called in messages. */
    String name();
  }

  private static Map<Class<?>, Function<FakeAws, Object>> parts() {
    Map<Class<?>, Function<FakeAws, Object>> parts = new LinkedHashMap<>();
    parts.put(FakeAws.class, aws -> aws);
    parts.put(FakeClock.class, FakeAws::clock);
    parts.put(Faults.class, FakeAws::faults);
    parts.put(CallLog.class, FakeAws::calls);
    parts.put(Deliveries.class, FakeAws::deliveries);
    parts.put(Seed.class, FakeAws::seed);
    parts.put(HttpClient.class, FakeAws::httpClient);
    parts.put(FakeAwsOptions.class, FakeAws::options);
    return parts;
  }

  /** Whether it is ours to set. */
  boolean claims(Place place) {
    return place.has(Direct.class)
        || place.has(Endpoint.class)
        || PARTS.containsKey(place.type())
        || isFake(place.type())
        || isClient(place.type());
  }

  /**
   * What belongs there.
   *
   * @throws IllegalArgumentException when there is no such thing; the message says what to write
   */
  Object value(Place place, TestWorld world) {
    Class<?> type = place.type();
    FakeAws aws = world.aws();
    Target target = world.target();
    if (target != null) {
      return elsewhere(place, aws.options(), target);
    }
    if (place.has(Endpoint.class)) {
      if (type != URI.class) {
        throw new IllegalArgumentException(
            place.name()
                + " is an @Endpoint, so its type is java.net.URI and not "
                + type.getName());
      }
      return aws.endpoint();
    }
    if (place.has(Direct.class)) {
      if (!isClient(type)) {
        throw new IllegalArgumentException(
            place.name()
                + " is @Direct, so its type is a client interface of the AWS SDK and not "
                + type.getName());
      }
      return aws.directClient(type);
    }
    Function<FakeAws, Object> part = PARTS.get(type);
    if (part != null) {
      return part.apply(aws);
    }
    if (isFake(type)) {
      return aws.fake(type.asSubclass(Fake.class));
    }
    if (isClient(type)) {
      return aws.client(type);
    }
    throw new IllegalArgumentException(
        place.name() + " has a type that is not made here, " + type.getName() + ". " + known());
  }

  /** The same where tests call something else than their world. */
  private Object elsewhere(Place place, FakeAwsOptions options, Target target) {
    Class<?> type = place.type();
    if (place.has(Endpoint.class) && type == URI.class) {
      return target.endpoint();
    }
    if (isClient(type) && !place.has(Direct.class)) {
      return target.client(type, options);
    }
    throw target.refused((place.has(Direct.class) ? "A @Direct " : "") + type.getSimpleName());
  }

  private String known() {
    return "What can be injected: "
        + PARTS.keySet().stream().map(Class::getSimpleName).collect(Collectors.joining(", "))
        + ", a fake such as FakeS3, a client interface of the AWS SDK such as S3Client or"
        + " S3AsyncClient (with @Direct if wanted)"
        + provided.stream().map(type -> ", " + type.getSimpleName()).collect(Collectors.joining())
        + ", and @Endpoint java.net.URI.";
  }

  private static boolean isFake(Class<?> type) {
    return Fake.class.isAssignableFrom(type) && type != Fake.class;
  }

  private boolean isClient(Class<?> type) {
    return provided.contains(type)
        || (type.isInterface()
            && (SdkClient.class.isAssignableFrom(type)
                || SdkPresigner.class.isAssignableFrom(type)));
  }
}
