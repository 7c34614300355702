package io.cloudfakes.transport.direct;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.transport.client.ClientSettings;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;

/** One direct client: finds out once a method what a call of it means, and does that. */
final class DirectClient implements InvocationHandler {
  private static final @Nullable Object[] NOTHING = new Object[0];

  /** What each method means, by client interface: the same for every client of that type. */
  private static final ClassValue<ConcurrentHashMap<Method, DirectMethod>> METHODS =
      new ClassValue<>() {
        @Override
        protected ConcurrentHashMap<Method, DirectMethod> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private final Class<?> type;
  private final DirectReceiver receiver;
  private final ClientSettings settings;
  private final ConcurrentHashMap<Method, DirectMethod> methods;

  DirectClient(Class<?> type, DirectReceiver receiver, ClientSettings settings) {
    this.type = type;
    this.receiver = receiver;
    this.settings = settings;
    this.methods = METHODS.get(type);
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    DirectMethod known = methods.get(method);
    if (known == null) {
      known = DirectMethods.of(type, method);
      methods.put(method, known);
    }
    return known.invoke(this, proxy, arguments == null ? NOTHING : arguments);
  }

  Class<?> type() {
    return type;
  }

  ClientSettings settings() {
    return settings;
  }

  /** Makes the call; what goes wrong is the exception the SDK's own client would have thrown. */
  DirectReply call(DirectAction action, SdkRequest request, Bytes body) {
    try {
      return receiver.invoke(action.modelPackage(), action.name(), request, body, settings);
    } catch (AwsErrorException refusal) {
      throw action.errors().asException(refusal.error());
    } catch (IOException broken) {
      throw SdkClientException.create(
          "Unable to execute HTTP request: " + broken.getMessage(), broken);
    }
  }

  @Override
  public String toString() {
    return "direct " + type.getSimpleName() + " of a simulated AWS (no HTTP, no retries)";
  }
}
