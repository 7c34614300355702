package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.internal.DynamoDbService;
import io.cloudfakes.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Malformed documents, wrong types, values nested too deep and numbers too great, sent to the
 * socket: each is refused with AWS's exception, text and status, and changes nothing.
 */
class MalformedRequestsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SERIALIZATION = "com.amazon.coral.service#SerializationException";
  private static final String VALIDATION = "com.amazon.coral.validate#ValidationException";
  private static final String NOT_FOUND =
      "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException";

  /** One line of the table: a request, and how it is refused; the message may be empty. */
  private record Bad(String target, Bytes body, String type, String message) {}

  private final FakeAws aws = FakeAws.builder().seed(1).callLogCapacity(100).create();
  private final List<Bad> table = new ArrayList<>();

  @AfterEach
  void close() {
    aws.close();
  }

  @TestFactory
  Stream<DynamicTest> what_is_malformed_is_refused_and_changes_nothing() {
    DynamoDbClient client = aws.directClient(DynamoDbClient.class);
    client.createTable(
        b ->
            b.tableName("things")
                .billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(d -> d.attributeName("pk").attributeType("S"))
                .keySchema(k -> k.attributeName("pk").keyType("HASH")));
    noJson();
    wrongTypes();
    wrongValues();
    numbers();
    nesting();
    targets();
    aws.clock().advance(Duration.ofSeconds(1));
    return table.stream().map(bad -> DynamicTest.dynamicTest(name(bad), () -> isRefused(bad)));
  }

  private static String name(Bad bad) {
    String text = bad.target() + " " + new String(bad.body().toByteArray(), StandardCharsets.UTF_8);
    return text.substring(0, Math.min(120, text.length()));
  }

  private void isRefused(Bad bad) throws Exception {
    Object before = aws.store(DynamoDbService.SERVICE).state();
    String reply =
        RawRequest.send(
            aws.endpoint().getPort(),
            RawRequest.of(bad.target(), bad.body().toByteArray()).bytes());
    assertThat(reply).startsWith("HTTP/1.1 400 ");
    JsonNode document = JSON.readTree(reply.substring(reply.indexOf("\r\n\r\n") + 4));
    assertThat(document.path("__type").asText()).isEqualTo(bad.type());
    String message = document.path(document.has("Message") ? "Message" : "message").asText();
    assertThat(message).isEqualTo(bad.message());
    assertThat(aws.store(DynamoDbService.SERVICE).state()).isSameAs(before);
  }

  private void bad(String action, String body, String type, String message) {
    table.add(
        new Bad("DynamoDB_20120810." + action, Bytes.utf8(body.replace('\'', '"')), type, message));
  }

  private void noJson() {
    for (String body :
        List.of(
            "",
            " ",
            "{",
            "}",
            "[]",
            "null",
            "1",
            "'text'",
            "{'TableName':'things'",
            "{'TableName':'things'}}",
            "{'TableName':'things'} {}",
            "{'TableName' 'things'}",
            "{'TableName':'things',}",
            "{TableName:'things'}",
            "{'TableName':things}",
            "{'TableName':'thi\nngs'}",
            "{'TableName':'\\x'}",
            "{'TableName':'\\u12'}",
            "<TableName>things</TableName>",
            "{'TableName':01}",
            "{'TableName':+1}",
            "{'TableName':NaN}",
            "/* no */ {}",
            "[".repeat(2000),
            "{'Item':".repeat(2000))) {
      bad("DescribeTable", body, SERIALIZATION, "");
    }
    table.add(
        new Bad(
            "DynamoDB_20120810.DescribeTable",
            Bytes.wrap(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}),
            SERIALIZATION,
            ""));
  }

  private void wrongTypes() {
    String structure = "Start of structure or map found where not expected.";
    String list = "Start of list found where not expected.";
    bad(
        "DescribeTable",
        "{'TableName':1}",
        SERIALIZATION,
        "NUMBER_VALUE cannot be converted to String");
    bad(
        "DescribeTable",
        "{'TableName':1.5}",
        SERIALIZATION,
        "NUMBER_VALUE cannot be converted to String");
    bad(
        "DescribeTable",
        "{'TableName':true}",
        SERIALIZATION,
        "TRUE_VALUE cannot be converted to String");
    bad(
        "DescribeTable",
        "{'TableName':false}",
        SERIALIZATION,
        "FALSE_VALUE cannot be converted to String");
    bad("DescribeTable", "{'TableName':{}}", SERIALIZATION, structure);
    bad("DescribeTable", "{'TableName':[]}", SERIALIZATION, list);
    bad("GetItem", "{'TableName':'things','Key':[]}", SERIALIZATION, list);
    bad("GetItem", "{'TableName':'things','Key':{'pk':[]}}", SERIALIZATION, list);
    bad(
        "GetItem",
        "{'TableName':'things','Key':{'pk':{'S':1}}}",
        SERIALIZATION,
        "NUMBER_VALUE cannot be converted to String");
    bad(
        "PutItem",
        "{'TableName':'things','Item':{'pk':{'S':'a'},'n':{'N':1}}}",
        SERIALIZATION,
        "NUMBER_VALUE cannot be converted to String");
    bad(
        "PutItem",
        "{'TableName':'things','Item':{'pk':{'S':'a'},'n':{'SS':{}}}}",
        SERIALIZATION,
        structure);
    bad(
        "PutItem",
        "{'TableName':'things','Item':{'pk':{'S':'a'},'n':{'SS':[1]}}}",
        SERIALIZATION,
        "NUMBER_VALUE cannot be converted to String");
    bad(
        "PutItem",
        "{'TableName':'things','Item':{'pk':{'S':'a'},'n':{'BOOL':'true'}}}",
        SERIALIZATION,
        "STRING_VALUE cannot be converted to Boolean");
    bad(
        "PutItem",
        "{'TableName':'things','Item':{'pk':{'S':'a'},'n':{'M':[]}}}",
        SERIALIZATION,
        list);
    bad(
        "PutItem",
        "{'TableName':'things','Item':{'pk':{'S':'a'},'n':{'L':{}}}}",
        SERIALIZATION,
        structure);
    bad(
        "Scan",
        "{'TableName':'things','Limit':'1'}",
        SERIALIZATION,
        "STRING_VALUE cannot be converted to Integer");
    bad(
        "Scan",
        "{'TableName':'things','Limit':true}",
        SERIALIZATION,
        "TRUE_VALUE cannot be converted to Integer");
    bad(
        "Scan",
        "{'TableName':'things','ConsistentRead':1}",
        SERIALIZATION,
        "NUMBER_VALUE cannot be converted to Boolean");
    bad("BatchGetItem", "{'RequestItems':{'things':[]}}", SERIALIZATION, list);
    bad("BatchWriteItem", "{'RequestItems':{'things':{}}}", SERIALIZATION, structure);
  }

  private void wrongValues() {
    bad(
        "GetItem",
        "{}",
        VALIDATION,
        "2 validation errors detected: Value at 'TableName' failed to satisfy constraint: Member must not be null; Value at 'Key' failed to satisfy constraint: Member must not be null");
    bad(
        "GetItem",
        "{'TableName':null,'Key':null}",
        VALIDATION,
        "2 validation errors detected: Value at 'TableName' failed to satisfy constraint: Member must not be null; Value at 'Key' failed to satisfy constraint: Member must not be null");
    bad(
        "GetItem",
        "{'TableName':'things','Key':{'pk':{}}}",
        VALIDATION,
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    bad(
        "GetItem",
        "{'TableName':'things','Key':{'pk':{'S':'a','N':'1'}}}",
        VALIDATION,
        "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes");
    bad(
        "GetItem",
        "{'TableName':'things','Key':{'pk':{'s':'a'}}}",
        VALIDATION,
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    bad(
        "GetItem",
        "{'TableName':'things','Key':{'pk':{'S':null}}}",
        VALIDATION,
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    bad(
        "GetItem",
        "{'TableName':'nothing','Key':{'pk':{'S':'a'}}}",
        NOT_FOUND,
        "Requested resource not found");
    bad(
        "Scan",
        "{'TableName':'things','Limit':0}",
        VALIDATION,
        "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1");
  }

  private void number(String number, String message) {
    bad(
        "PutItem",
        "{'TableName':'things','Item':{'pk':{'S':'a'},'n':{'N':'" + number + "'}}}",
        VALIDATION,
        "1 validation error detected: " + message);
  }

  private void numbers() {
    String overflow =
        "Number overflow. Attempting to store a number with magnitude larger than supported range";
    String underflow =
        "Number underflow. Attempting to store a number with magnitude smaller than supported range";
    String digits = "Attempting to store more than 38 significant digits in a Number";
    number("1e126", overflow);
    number("-1e126", overflow);
    number("9".repeat(38) + "e100", overflow);
    number("1e-131", underflow);
    number("-1e-131", underflow);
    number("9".repeat(39), digits);
    number("0." + "1".repeat(39), digits);
    number("1".repeat(5000), overflow);
    number("1e2147483648", overflow);
    number("1e-99999999999", underflow);
    number("abc", "The parameter cannot be converted to a numeric value: abc");
    number("1,5", "The parameter cannot be converted to a numeric value: 1,5");
  }

  private void nesting() {
    String item = "{'TableName':'things','Item':{'pk':{'S':'a'},'n':%s}}";
    String message =
        "1 validation error detected: Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit";
    bad(
        "PutItem",
        String.format(item, "{'L':[".repeat(40) + "{'S':'x'}" + "]}".repeat(40)),
        VALIDATION,
        message);
    bad(
        "PutItem",
        String.format(item, "{'M':{'m':".repeat(40) + "{'S':'x'}" + "}}".repeat(40)),
        VALIDATION,
        message);
    bad("PutItem", String.format(item, "{'L':[".repeat(2000)), SERIALIZATION, "");
  }

  private void targets() {
    String unknown = "com.amazon.coral.service#UnknownOperationException";
    for (String target :
        List.of("DynamoDB_20120810.NoSuch", "DynamoDB_20120810.", "DynamoDB_20120810.putitem")) {
      table.add(
          new Bad(
              target,
              Bytes.utf8("{}"),
              unknown,
              "The requested operation is not recognized by the service"));
    }
  }
}
