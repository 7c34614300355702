package io.cloudfakes.dns;

import static io.cloudfakes.dns.RecordSets.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;

/**
 * Requests that are cut, doubled and bent: each is answered with an error or a result, never 500.
 */
class MutatedRequestsTest {
  private static final String BATCH =
      """
      <ChangeResourceRecordSetsRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ChangeBatch>\
      <Changes><Change><Action>UPSERT</Action><ResourceRecordSet><Name>w.shop.test</Name><Type>A</Type>\
      <SetIdentifier>s</SetIdentifier><Weight>1</Weight><TTL>60</TTL><ResourceRecords><ResourceRecord>\
      <Value>192.0.2.1</Value></ResourceRecord></ResourceRecords></ResourceRecordSet></Change></Changes>\
      </ChangeBatch></ChangeResourceRecordSetsRequest>""";
  private static final List<String> PIECES =
      List.of(
          "<Action>",
          "</Change>",
          "A",
          "\\052",
          "..",
          "-1",
          "99999999999999999999",
          "&amp;",
          "<",
          "é",
          "\\400",
          "*",
          " ",
          "<Weight>256</Weight>");

  @Test
  void no_mutation_makes_the_fake_fail() throws Exception {
    java.util.Random random = new java.util.Random(7);
    try (FakeAws aws = FakeAws.create()) {
      String zone = zone(aws.client(Route53Client.class), "shop.test");
      java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient();
      for (int i = 0; i < 600; i++) {
        java.net.http.HttpResponse<String> answer =
            http.send(
                java.net.http.HttpRequest.newBuilder(
                        aws.endpoint().resolve("/2013-04-01/hostedzone/" + zone + "/rrset/"))
                    .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20300101/us-east-1/route53/aws4_request,"
                            + " SignedHeaders=host;x-amz-date, Signature=00")
                    .header("X-Amz-Date", "20300101T000000Z")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(mutated(random)))
                    .build(),
                java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 403, 404);
      }
      assertThat(aws.calls().of("route53:ChangeResourceRecordSets")).hasSizeGreaterThan(500);
      assertThat(aws.calls().matching(call -> call.failure().isPresent())).isEmpty();
    }
  }

  private static String mutated(java.util.Random random) {
    StringBuilder text = new StringBuilder(BATCH);
    for (int n = random.nextInt(3); n >= 0; n--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        default -> text.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }
}
