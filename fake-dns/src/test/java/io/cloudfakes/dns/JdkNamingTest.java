package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JDK's own DNS client agrees with the answers in process, over UDP and over TCP. */
@SuppressWarnings({"BanJNDI", "JdkObsolete"}) // the JDK's own DNS client is what is tried
class JdkNamingTest {
  private final FakeAws aws = FakeAws.create();
  private final FakeDns fake = aws.fake(FakeDns.class);

  @AfterEach
  void close() {
    aws.close();
  }

  @ParameterizedTest
  @CsvSource({
    "www.shop.test, A",
    "WWW.Shop.Test, A",
    "six.shop.test, AAAA",
    "shop.test, MX",
    "shop.test, NS",
    "shop.test, SOA",
    "shop.test, TXT",
    "_sip._tcp.shop.test, SRV",
    "x.y.any.shop.test, A",
    "many.shop.test, A"
  })
  void it_finds_what_is_answered_in_process(String name, String type) throws NamingException {
    zone();
    List<String> found = values(name, type);
    List<String> inProcess = new ArrayList<>(fake.dns().query(name, type).values());
    inProcess.replaceAll(value -> value.replace("\"", ""));
    assertThat(found).isNotEmpty().containsExactlyInAnyOrderElementsOf(inProcess);
  }

  @Test
  void what_is_too_large_for_udp_it_gets_by_tcp() throws NamingException {
    zone();
    assertThat(values("many.shop.test", "A")).hasSize(100);
    assertThat(aws.calls().of("dns:Query")).extracting(Call::outcome).hasSize(2);
  }

  @Test
  void a_name_that_is_not_there_is_said_to_be_none() {
    zone();
    assertThatThrownBy(() -> values("nothing.shop.test", "A"))
        .isInstanceOf(NameNotFoundException.class);
  }

  private void zone() {
    List<String> many = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      many.add("192.0.2." + i);
    }
    fake.createZone("shop.test")
        .put("www", "A", 60, "192.0.2.1", "192.0.2.2")
        .put("six", "AAAA", 60, "2001:db8:1:2:3:4:5:6")
        .put("", "MX", 60, "10 mx1.shop.test", "20 mx2.shop.test")
        .put("", "TXT", 60, "\"hello\"")
        .put("_sip._tcp", "SRV", 60, "1 10 5269 www.shop.test")
        .put("*.any", "A", 60, "192.0.2.3")
        .put("many", "A", 60, many.toArray(String[]::new));
  }

  private List<String> values(String name, String type) throws NamingException {
    Hashtable<String, String> environment = new Hashtable<>();
    environment.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
    environment.put(
        "java.naming.provider.url", "dns://127.0.0.1:" + fake.dns().address().getPort());
    InitialDirContext context = new InitialDirContext(environment);
    try {
      Attribute attribute = context.getAttributes(name, new String[] {type}).get(type);
      List<String> values = new ArrayList<>();
      Collections.list(attribute.getAll()).forEach(value -> values.add(value.toString()));
      return values;
    } finally {
      context.close();
    }
  }
}
