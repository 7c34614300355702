package io.cloudfakes.dns.internal.operation.record;

import io.cloudfakes.dns.internal.answer.Answered;
import io.cloudfakes.dns.internal.answer.Answering;
import io.cloudfakes.dns.internal.answer.Chance;
import io.cloudfakes.dns.internal.answer.OneZone;
import io.cloudfakes.dns.internal.answer.Subnet;
import io.cloudfakes.dns.internal.answer.TestedAnswers;
import io.cloudfakes.dns.internal.rule.DomainNames;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.seed.Seed;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Address;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;
import software.amazon.awssdk.services.route53.model.TestDnsAnswerRequest;
import software.amazon.awssdk.services.route53.model.TestDnsAnswerResponse;

/**
 * Tells what the name servers of a public hosted zone would answer. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_TestDNSAnswer.html">TestDNSAnswer</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidInput}.
 */
public final class TestDnsAnswer
    implements Operation<TestDnsAnswerRequest, TestDnsAnswerResponse, Route53State> {
  @Override
  public Outcome<TestDnsAnswerResponse, Route53State> decide(
      TestDnsAnswerRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.of(state, request.hostedZoneId(), call);
    if (zone.privateZone()) {
      throw Route53Errors.invalidInput("TestDNSAnswer is not supported for private hosted zones.");
    }
    RecordName name = DomainNames.ofRequest(request.recordName());
    String type = request.recordTypeAsString();
    TestedAnswers servers = call.links().find(TestedAnswers.class).orElseThrow();
    Answered answered =
        servers.answer(
            new OneZone(state, zone),
            new Chance(new Seed(call.ids().bits("test DNS answer"))),
            query(name, type, subnet(request)),
            request.resolverIP() == null ? RESOLVER : address("ResolverIP", request.resolverIP()));
    Message message = Objects.requireNonNull(answered).message();
    return Outcome.of(
        TestDnsAnswerResponse.builder()
            .nameserver(zone.nameServers().get(0))
            .recordName(name.text())
            .recordType(type)
            .recordData(
                message.getSection(Section.ANSWER).stream()
                    .filter(record -> record.getType() == Type.value(type))
                    .map(TestDnsAnswer::value)
                    .toList())
            .responseCode(Rcode.string(message.getRcode()))
            .protocol("UDP")
            .build());
  }

  private static final InetAddress RESOLVER = address("ResolverIP", "192.0.2.53");
  private static final int USUAL_IPV4 = 24;
  private static final int USUAL_IPV6 = 64;

  private static Message query(RecordName name, String type, @Nullable ClientSubnetOption subnet) {
    Message query = Message.newQuery(Record.newRecord(name.toDns(), Type.value(type), DClass.IN));
    if (subnet != null) {
      query.addRecord(
          new OPTRecord(Answering.LARGEST_UDP, 0, 0, 0, List.of(subnet)), Section.ADDITIONAL);
    }
    return query;
  }

  private static @Nullable ClientSubnetOption subnet(TestDnsAnswerRequest request) {
    String mask = request.edns0ClientSubnetMask();
    if (request.edns0ClientSubnetIP() == null) {
      if (mask != null) {
        throw Route53Errors.invalidInput("EDNS0ClientSubnetMask needs EDNS0ClientSubnetIP");
      }
      return null;
    }
    InetAddress client = address("EDNS0ClientSubnetIP", request.edns0ClientSubnetIP());
    boolean four = client.getAddress().length == 4;
    int most = four ? 32 : 128;
    int length = four ? USUAL_IPV4 : USUAL_IPV6;
    if (mask != null) {
      if (!mask.matches("\\d{1,3}") || Integer.parseInt(mask) > most) {
        throw Route53Errors.invalidInput("Invalid EDNS0ClientSubnetMask: " + mask);
      }
      length = Integer.parseInt(mask);
    }
    return new ClientSubnetOption(length, 0, new Subnet(client, length).address());
  }

  /** A value as record sets have it: texts in quotation marks. */
  private static String value(Record record) {
    if (record instanceof TXTRecord text) {
      return text.getStrings().stream()
          .map(one -> '"' + one + '"')
          .collect(Collectors.joining(" "));
    }
    return record.rdataToString();
  }

  /** An address that is written as one: nothing is looked up. */
  private static InetAddress address(String member, String text) {
    byte[] bytes = Address.toByteArray(text, Address.IPv4);
    byte[] known = bytes == null ? Address.toByteArray(text, Address.IPv6) : bytes;
    if (known == null) {
      throw Route53Errors.invalidInput("Invalid " + member + ": " + text);
    }
    try {
      return InetAddress.getByAddress(known);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address has four or sixteen octets", e);
    }
  }
}
