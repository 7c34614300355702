package io.cloudfakes.edge.waf;

import static io.cloudfakes.edge.waf.WebAcls.block;
import static io.cloudfakes.edge.waf.WebAcls.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.Statement;

/** Addresses in headers: which of them count, and what of those that are none. */
class ForwardedAddressesTest {
  private final FakeAws aws = FakeAws.create();
  private final Wafv2Client waf = aws.client(Wafv2Client.class);
  private final GuardedStage stage = new GuardedStage(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  private static final String BAD = "203.0.113.77";
  private static final String NINE = ", 10.0.0.1".repeat(9);

  private static String filled(String header) {
    return header.replace("BAD", BAD).replace("NINE", NINE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FIRST | NO_MATCH | BAD, 10.0.0.1       | true",
        "FIRST | NO_MATCH | 10.0.0.1, BAD       | false",
        "LAST  | NO_MATCH | 10.0.0.1, BAD       | true",
        "LAST  | NO_MATCH | BAD, 10.0.0.1       | false",
        "ANY   | NO_MATCH | 10.0.0.1, BAD, ::1  | true",
        "ANY   | NO_MATCH | 10.0.0.1, ::1       | false",
        // Of more than ten the last ten are looked at.
        "ANY   | NO_MATCH | BADNINE             | true",
        "ANY   | NO_MATCH | BADNINE, 10.0.0.1   | false",
        "FIRST | MATCH    | unknown, BAD        | true",
        "FIRST | NO_MATCH | unknown, BAD        | false",
        "LAST  | MATCH    | 10.0.0.1, unknown   | true",
        "ANY   | MATCH    | unknown, 10.0.0.256 | true",
        "ANY   | NO_MATCH | unknown; BAD        | false",
        "FIRST | MATCH    | BAD; 10.0.0.1       | true",
        "FIRST | MATCH    | 10.0.0.1            | false"
      })
  void in_sets(String position, String fallback, String header, boolean stopped) {
    String set =
        waf.createIPSet(
                b ->
                    b.name("bad")
                        .scope(Scope.REGIONAL)
                        .ipAddressVersion("IPV4")
                        .addresses("203.0.113.64/26"))
            .summary()
            .arn();
    stage.protect(
        rule(
            "forwarded",
            0,
            block(),
            Statement.builder()
                .ipSetReferenceStatement(
                    i ->
                        i.arn(set)
                            .ipSetForwardedIPConfig(
                                f ->
                                    f.headerName("x-forwarded-for")
                                        .position(position)
                                        .fallbackBehavior(fallback)))
                .build()));
    assertThat(stage.stops("/", r -> r.header("X-Forwarded-For", filled(header))))
        .isEqualTo(stopped);
    assertThat(stage.ask("/", BAD, null, r -> {}))
        .as("without the header the rule is not applied, whatever the fallback")
        .isInstanceOf(io.cloudfakes.link.WebFirewall.Verdict.Allowed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "MATCH, '203.0.113.77, 10.0.0.1', true",
    "MATCH, '10.0.0.1, 203.0.113.77', false",
    "MATCH, unknown, true",
    "NO_MATCH, unknown, false"
  })
  void of_countries_and_autonomous_systems(String fallback, String header, boolean stopped) {
    aws.fake(FakeWaf.class).know(Network.of("203.0.113.64/26").inCountry("US").ofAsn(64500));
    Statement country =
        Statement.builder()
            .geoMatchStatement(
                g ->
                    g.countryCodesWithStrings("US")
                        .forwardedIPConfig(
                            f -> f.headerName("x-forwarded-for").fallbackBehavior(fallback)))
            .build();
    Statement asn =
        Statement.builder()
            .asnMatchStatement(
                a ->
                    a.asnList(64500L)
                        .forwardedIPConfig(
                            f -> f.headerName("x-forwarded-for").fallbackBehavior(fallback)))
            .build();
    for (Statement statement : new Statement[] {country, asn}) {
      try (FakeAws other = aws.fork()) {
        GuardedStage stage = new GuardedStage(other);
        stage.protect(rule("forwarded", 0, block(), statement));
        assertThat(stage.stops("/", r -> r.header("X-Forwarded-For", header))).isEqualTo(stopped);
        assertThat(stage.ask("/", BAD, null, r -> {}))
            .isInstanceOf(io.cloudfakes.link.WebFirewall.Verdict.Allowed.class);
      }
    }
  }
}
