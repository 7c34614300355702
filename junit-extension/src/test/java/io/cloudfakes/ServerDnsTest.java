package io.cloudfakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.dns.FakeDns;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The DNS port of the server process. */
class ServerDnsTest {
  @Test
  void the_dns_port_is_opened_and_said() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (FakeAws aws = serve("0", said)) {
      int port = aws.fake(FakeDns.class).dns().address().getPort();
      assertThat(said.toString(StandardCharsets.UTF_8))
          .contains("export CLOUDFAKES_DNS_PORT=" + port);
      assertThatThrownBy(() -> serve(String.valueOf(port), said))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("--dns-port cannot be '" + port + "'");
    }
    assertThatThrownBy(() -> serve("x", said)).hasMessage("--dns-port cannot be 'x'");
  }

  private static FakeAws serve(String dnsPort, ByteArrayOutputStream said) {
    return FakeAwsServer.start(
        new String[] {"--dns-port", dnsPort}, new PrintStream(said, true, StandardCharsets.UTF_8));
  }
}
