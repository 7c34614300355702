package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.dns.FakeDns;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Code that looks host names up meets the test's world. */
@ResourceLock("java.net.InetAddress")
@SuppressWarnings("AddressSelection") // the lookup of one address is what is tried
class AwsHostNamesTest {
  @FakeAwsTest
  @AwsHostNames
  static class LooksUp {
    @BeforeEach
    void declare(FakeDns dns) {
      dns.createZone("shop.test").put("api", "A", 60, "127.0.0.1");
    }

    @Test
    void a_socket_opens_by_name() throws IOException {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      try (ServerSocket listening = new ServerSocket(0, 1, loopback);
          Socket socket = new Socket("api.shop.test", listening.getLocalPort())) {
        assertThat(socket.isConnected()).isTrue();
      }
    }

    @Test
    void another_test_has_its_own(FakeDns dns) throws IOException {
      dns.zone("shop.test").put("api", "A", 60, "127.0.0.9");
      assertThat(InetAddress.getByName("api.shop.test").getHostAddress()).isEqualTo("127.0.0.9");
    }
  }

  @AwsHostNames
  @FakeAwsTest
  static class InTheOtherOrder {
    @Test
    void is_led_all_the_same(FakeDns dns) throws IOException {
      dns.createZone("shop.test").put("api", "A", 60, "127.0.0.1");
      assertThat(InetAddress.getByName("api.shop.test").isLoopbackAddress()).isTrue();
    }
  }

  @AwsHostNames
  static class WithoutWorld {
    @Test
    void is_refused() {
      // It does not come to this.
    }
  }

  @Test
  void host_names_are_the_tests_own_worlds_and_put_back_afterwards() {
    TestRun.Results results = TestRun.of(LooksUp.class, InTheOtherOrder.class).inParallel().run();
    assertThat(results.failed()).isEmpty();
    assertThat(results.passed()).hasSize(3);
    Assertions.assertThatThrownBy(() -> InetAddress.getByName("api.shop.test"))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void without_a_world_it_is_refused() {
    assertThat(TestRun.of(WithoutWorld.class).run().failed().values())
        .singleElement()
        .satisfies(e -> assertThat(e).hasMessageContaining("add @FakeAwsTest to the class"));
  }
}
