package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.HttpApi;
import software.amazon.awssdk.core.SdkPojo;

/** Finding what an API is made of. */
public final class Parts {
  private Parts() {}

  /**
   * A part of the API itself.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none
   */
  public static <T extends SdkPojo> T required(HttpApi api, Class<T> type, String id) {
    return required(api, type, "", id);
  }

  /**
   * A part of a route or an integration.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none
   */
  public static <T extends SdkPojo> T required(
      HttpApi api, Class<T> type, String parent, String id) {
    T part = api.definition().part(type, parent, id);
    if (part == null) {
      throw HttpErrors.noPart(type.getSimpleName()).asException();
    }
    return part;
  }
}
