package io.cloudfakes.edge.globalaccelerator.internal.state;

/**
 * The health of an endpoint in a group.
 *
 * @param id see {@link #id(String, String)}
 * @param byHand whether a test said so; probes do not change it then
 * @param against how many probes in a row found the contrary
 */
public record EndpointHealth(String id, boolean healthy, boolean byHand, int against)
    implements Resource {
  public static String id(String groupArn, String endpointId) {
    return groupArn + ' ' + endpointId;
  }
}
