package io.cloudfakes.transport.direct;

import io.cloudfakes.transport.client.ClientSettings;
import java.lang.reflect.Proxy;
import software.amazon.awssdk.core.SdkClient;

/**
 * Makes direct clients: any client interface of the SDK, synchronous or not, answered by the
 * operations themselves with no HTTP, signing, marshalling or retries in between. For tests that
 * make very many calls and look at what an operation does and not at how the SDK behaves: a fault
 * is met at the first attempt, and a time-out or a back-off never.
 */
public final class DirectClients {
  private final DirectReceiver receiver;

  public DirectClients(DirectReceiver receiver) {
    this.receiver = receiver;
  }

  /**
   * Makes a direct client.
   *
   * @param type a client interface of the SDK, for example {@code DynamoDbClient}
   * @throws IllegalArgumentException when it is not
   */
  public <C> C create(Class<C> type, ClientSettings settings) {
    if (!type.isInterface() || !SdkClient.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          type.getName()
              + " is not a client interface of the AWS SDK v2, such as DynamoDbClient or"
              + " S3AsyncClient");
    }
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            new DirectClient(type, receiver, settings)));
  }

  /** Makes a direct client with the default settings. */
  public <C> C create(Class<C> type) {
    return create(type, ClientSettings.defaults());
  }
}
