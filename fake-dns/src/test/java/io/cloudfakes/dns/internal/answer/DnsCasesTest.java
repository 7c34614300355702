package io.cloudfakes.dns.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.dns.FakeDns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.Route53Exception;

/**
 * Zones of the Ferret data set (MIT licence, see dns-cases.LICENSE), each with a question and the
 * answers of BIND, NSD, Knot and PowerDNS: where the four agree, so does Route 53's stand-in.
 */
class DnsCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int THROUGH_THE_API = 2_650;

  /** Answers the question of a case. */
  @FunctionalInterface
  private interface Ask {
    /** Null when the case's zone cannot be made that way. */
    Message ask(JsonNode test) throws IOException;
  }

  @Test
  void where_four_name_servers_agree_the_answer_is_theirs() throws IOException {
    assertThat(
            agreeing(
                test ->
                    TestView.ofMasterFile(test.get("origin").asText(), test.get("zone").asText())
                        .ask(test.get("qname").asText(), test.get("qtype").asText())))
        .isGreaterThan(4_250);
  }

  /** Route 53 takes no zone of a single label, wildcard of type NS, or name below itself. */
  @Test
  void zones_made_through_the_api_answer_the_same() throws IOException {
    assertThat(agreeing(DnsCasesTest::throughTheApi)).isGreaterThan(THROUGH_THE_API);
  }

  private static Message throughTheApi(JsonNode test) throws IOException {
    try (FakeAws aws = FakeAws.create()) {
      Route53Client client = aws.directClient(Route53Client.class);
      String zone =
          client
              .createHostedZone(
                  b -> b.name(test.get("origin").asText()).callerReference(test.get("id").asText()))
              .hostedZone()
              .id()
              .replace("/hostedzone/", ""); // the SDK's own client does that
      List<Change> changes =
          TestView.recordSets(test.get("origin").asText(), test.get("zone").asText()).stream()
              .map(
                  set ->
                      Change.builder().action(ChangeAction.UPSERT).resourceRecordSet(set).build())
              .toList();
      client.changeResourceRecordSets(
          b -> b.hostedZoneId(zone).changeBatch(c -> c.changes(changes)));
      return aws.fake(FakeDns.class)
          .dns()
          .answer(
              TestView.query(test.get("qname").asText(), test.get("qtype").asText()),
              TestView.RESOLVER);
    } catch (Route53Exception refused) {
      return null;
    }
  }

  /** How many cases are answered as the four agree; fails for any that is not. */
  private static int agreeing(Ask asked) throws IOException {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    try (InputStream packed =
            Objects.requireNonNull(DnsCasesTest.class.getResourceAsStream("/dns-cases.jsonl.gz"));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode test = JSON.readTree(line);
        TreeSet<String> expected = new TreeSet<>();
        for (JsonNode by : test.get("expect")) {
          expected.add(answer(by.get("rcode").asText(), texts(by.get("ANSWER"))));
        }
        Message answer = expected.size() == 1 ? asked.ask(test) : null;
        if (answer != null) {
          compared++;
          String got = got(answer);
          if (!got.equals(expected.first())) {
            differences.add(test.get("id") + " expected " + expected.first() + " but got " + got);
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    return compared;
  }

  private static String got(Message answer) {
    return answer(
        Rcode.string(answer.getRcode()),
        answer.getSection(Section.ANSWER).stream().map(Record::toString).toList());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The rcode and the set of records, without TTLs, in one spelling. */
  private static String answer(String rcode, List<String> records) {
    TreeSet<String> set = new TreeSet<>();
    for (String record : records) {
      set.add(normal(record));
    }
    return rcode + " " + set;
  }

  private static String normal(String record) {
    String[] words = record.trim().split("\\s+", 5);
    try {
      return Record.fromString(
              Name.fromString(words[0]),
              org.xbill.DNS.Type.value(words[3]),
              org.xbill.DNS.DClass.IN,
              0,
              words[4],
              Name.root)
          .toString();
    } catch (IOException e) {
      throw new IllegalArgumentException(record, e);
    }
  }
}
