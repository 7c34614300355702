package io.cloudfakes.transport.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackOnlyTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.1:80", "127.1.2.3:4", "LocalHost:1", "[::1]:8080"})
  void loopback_names_are(String host) {
    assertThat(LoopbackOnly.host(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "b.localhost", "127.0.0.1.evil.example", "s3.amazonaws.com", "10.0.0.1:80"})
  void others_are_not(String host) {
    assertThat(LoopbackOnly.host(host)).isFalse();
  }

  @Test
  void a_peer_must_be_on_this_machine() throws UnknownHostException {
    byte[] far = {10, 0, 0, 1};
    assertThat(LoopbackOnly.peer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)))
        .isTrue();
    assertThat(LoopbackOnly.peer(new InetSocketAddress(InetAddress.getByAddress(far), 1)))
        .isFalse();
    assertThat(LoopbackOnly.peer(InetSocketAddress.createUnresolved("localhost", 1))).isFalse();
    assertThat(LoopbackOnly.peer(null)).isFalse();
  }
}
