package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import io.cloudfakes.FakeAws;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;

/** Checkers that speak TLS and unpack what they search: a certificate of somebody else will do. */
class SecureProbingTest {
  private static final String HOST = "api.shop.test";
  private static final String PASSWORD = "changeit";
  private static KeyStore keys;

  private final FakeAws aws = FakeAws.create();
  private final FakeDns dns = aws.fake(FakeDns.class).probeEndpoints();
  private final Route53Client client = aws.client(Route53Client.class);
  private final List<String> names = new CopyOnWriteArrayList<>();
  private final List<String> hosts = new CopyOnWriteArrayList<>();
  private volatile String encoding = "";
  private HttpsServer endpoint;

  @BeforeEach
  void open() throws IOException, GeneralSecurityException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    endpoint = HttpsServer.create(new InetSocketAddress(loopback, 0), 50);
    endpoint.setHttpsConfigurator(new HttpsConfigurator(context()));
    endpoint.createContext("/", this::answer);
    endpoint.start();
    dns.createZone("shop.test").put("api", "A", 60, "127.0.0.1");
  }

  @AfterEach
  void close() {
    endpoint.stop(0);
    aws.close();
  }

  @Test
  void the_name_is_sent_in_the_handshake_and_as_host() {
    String check = create(c -> c.type("HTTPS").fullyQualifiedDomainName(HOST));
    aws.clock().advance(Duration.ofSeconds(10));
    assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.HEALTHY);
    assertThat(report(check)).isEqualTo("Success: HTTP Status Code 200, OK");
    assertThat(names).isNotEmpty().containsOnly(HOST);
    assertThat(hosts).containsOnly(HOST + ":" + endpoint.getAddress().getPort());
  }

  @Test
  void without_sni_it_is_not_sent_in_the_handshake() {
    create(c -> c.type("HTTPS").fullyQualifiedDomainName(HOST).enableSNI(false));
    aws.clock().advance(Duration.ofSeconds(10));
    assertThat(names).isNotEmpty().containsOnly("none");
    assertThat(hosts).containsOnly(HOST + ":" + endpoint.getAddress().getPort());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "identity"})
  void a_text_is_searched_in_what_is_unpacked(String coding) {
    encoding = coding;
    String found = create(c -> text(c, "all is well"));
    String not = create(c -> text(c, "All is well"));
    aws.clock().advance(Duration.ofSeconds(31));
    assertThat(dns.healthCheck(found).status()).isEqualTo(HealthStatus.HEALTHY);
    assertThat(dns.healthCheck(not).status()).isEqualTo(HealthStatus.UNHEALTHY);
  }

  @Test
  void a_checker_without_tls_finds_no_http_at_such_an_endpoint() {
    String check = create(c -> c.type("HTTP").ipAddress("127.0.0.1"));
    aws.clock().advance(Duration.ofSeconds(31));
    assertThat(dns.healthCheck(check).status()).isEqualTo(HealthStatus.UNHEALTHY);
    assertThat(report(check)).startsWith("Failure: ");
  }

  private static void text(HealthCheckConfig.Builder config, String text) {
    config.type("HTTPS_STR_MATCH").ipAddress("127.0.0.1").searchString(text);
  }

  private void answer(HttpExchange exchange) throws IOException {
    hosts.add(exchange.getRequestHeaders().getFirst("Host"));
    if (exchange instanceof HttpsExchange secure
        && secure.getSSLSession() instanceof ExtendedSSLSession session) {
      names.add(
          session.getRequestedServerNames().stream()
              .map(name -> ((SNIHostName) name).getAsciiName())
              .findFirst()
              .orElse("none"));
    }
    byte[] body = packed("today all is well".getBytes(StandardCharsets.UTF_8));
    if (!encoding.isEmpty()) {
      exchange.getResponseHeaders().set("Content-Encoding", encoding);
    }
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (encoding) {
          case "gzip" -> new GZIPOutputStream(packed);
          case "deflate" -> new DeflaterOutputStream(packed);
          default -> packed;
        }) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private String create(Consumer<HealthCheckConfig.Builder> config) {
    return client
        .createHealthCheck(
            b ->
                b.callerReference("c" + client.getHealthCheckCount().healthCheckCount())
                    .healthCheckConfig(
                        c -> {
                          c.port(endpoint.getAddress().getPort()).requestInterval(10);
                          config.accept(c);
                        }))
        .healthCheck()
        .id();
  }

  private String report(String check) {
    return client
        .getHealthCheckStatus(b -> b.healthCheckId(check))
        .healthCheckObservations()
        .get(0)
        .statusReport()
        .status();
  }

  /** A certificate made with the JDK's own tool: a key that is kept nowhere. */
  @BeforeAll
  static void certificate(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("endpoint.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "endpoint",
                "-keyalg",
                "EC",
                "-dname",
                "CN=somebody-else.test",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
  }

  private static SSLContext context() throws GeneralSecurityException {
    KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
