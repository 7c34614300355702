package io.cloudfakes.link;

import io.cloudfakes.protocol.Bytes;

/** Where event buses are: what Amazon EventBridge is to the services whose events it routes. */
public interface EventBusTarget {
  /**
   * Puts an event on a bus.
   *
   * @param busArn for events of AWS services the default bus of their account and region
   * @param event the whole event as the targets of a rule receive it
   */
  void put(String busArn, Bytes event);
}
