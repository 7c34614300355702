package io.cloudfakes.junit;

import io.cloudfakes.transport.client.Clients;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Keeps every client of the AWS SDK 2 in this JVM from real AWS, when asked to by the system
 * property {@code cloudfakes.guard=on}: a request to one of AWS's hosts by a client that was not
 * injected fails before it is sent. Requests to other hosts, such as {@link Endpoint}s, go on.
 *
 * <p>The SDK finds it by itself, in {@code software/amazon/awssdk/global/handlers}. Clients that do
 * not use the SDK's own pipeline (those of the Common Runtime, of the SDK 1) are not seen.
 */
public final class RealAwsGuard implements ExecutionInterceptor {
  private static final String PROPERTY = "cloudfakes.guard";

  private static final List<String> AWS =
      List.of(".amazonaws.com", ".amazonaws.com.cn", ".api.aws", ".on.aws", ".amazonaws.eu");

  /** Made by the SDK. */
  public RealAwsGuard() {}

  @Override
  public void beforeTransmission(Context.BeforeTransmission request, ExecutionAttributes call) {
    if (!"on".equals(System.getProperty(PROPERTY))
        || call.getAttribute(Clients.HANDED_OUT) != null) {
      return;
    }
    String host = request.httpRequest().host().toLowerCase(Locale.ROOT);
    if (AWS.stream().anyMatch(host::endsWith)) {
      throw SdkClientException.create(
          "Kept from calling real AWS at "
              + host
              + ": this client was not injected by Cloudfakes. Inject it, or annotate the test with"
              + " @AwsSystemProperties so that clients the code builds itself are led to the"
              + " simulated AWS. (-D"
              + PROPERTY
              + "=on)");
    }
  }
}
