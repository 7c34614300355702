package io.cloudfakes.dns.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.xbill.DNS.TextParseException;

/**
 * Zones of the Ferret data set (MIT licence, see dns-cases.LICENSE), each with a question and the
 * answers of BIND, NSD, Knot and PowerDNS: where the four agree, so does Route 53's stand-in.
 */
class DnsCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void where_four_name_servers_agree_the_answer_is_theirs() throws IOException {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    try (InputStream packed =
            Objects.requireNonNull(getClass().getResourceAsStream("/dns-cases.jsonl.gz"));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode test = JSON.readTree(line);
        TreeSet<String> expected = new TreeSet<>();
        for (JsonNode by : test.get("expect")) {
          expected.add(answer(by.get("rcode").asText(), texts(by.get("ANSWER"))));
        }
        if (expected.size() == 1) {
          compared++;
          String got = got(test);
          if (!got.equals(expected.first())) {
            differences.add(test.get("id") + " expected " + expected.first() + " but got " + got);
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(4_250);
  }

  private static String got(JsonNode test) throws IOException {
    TestView view = TestView.ofMasterFile(test.get("origin").asText(), test.get("zone").asText());
    Message answer = view.ask(test.get("qname").asText(), test.get("qtype").asText());
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
    } catch (TextParseException e) {
      throw new IllegalArgumentException(record, e);
    } catch (IOException e) {
      throw new IllegalArgumentException(record, e);
    }
  }
}
