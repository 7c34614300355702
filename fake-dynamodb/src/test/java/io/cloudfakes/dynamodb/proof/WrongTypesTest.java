package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.RawConnection;
import io.cloudfakes.dynamodb.internal.DynamoDbService;
import io.cloudfakes.dynamodb.internal.DynamoDbStreamsService;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;

/**
 * Every member of every request as JSON of another type than it has, two structures deep: each is
 * refused before anything else is looked at, whatever the rest of the request is.
 */
class WrongTypesTest {
  private static final int DEPTH = 3;

  /** JSON that is not of the type. */
  private static final Map<MarshallingKnownType, List<String>> WRONG =
      Map.of(
          MarshallingKnownType.STRING, List.of("1", "true", "{}", "[]"),
          MarshallingKnownType.INTEGER, List.of("\"x\"", "true", "{}", "[]"),
          MarshallingKnownType.LONG, List.of("\"x\"", "false", "{}", "[]"),
          MarshallingKnownType.DOUBLE, List.of("\"x\"", "true", "{}", "[]"),
          MarshallingKnownType.BOOLEAN, List.of("1", "\"true\"", "{}", "[]"),
          MarshallingKnownType.INSTANT, List.of("\"x\"", "true", "{}", "[]"),
          MarshallingKnownType.SDK_BYTES, List.of("1", "true", "{}", "[]"),
          MarshallingKnownType.LIST, List.of("1", "\"x\"", "true", "{}"),
          MarshallingKnownType.MAP, List.of("1", "\"x\"", "true", "[]"),
          MarshallingKnownType.SDK_POJO, List.of("1", "\"x\"", "true", "[]"));

  /** Stands for what is not of the type. */
  private static final String PLACE = "\u0000";

  @Test
  void a_member_of_another_type_is_a_serialization_fault() throws IOException {
    List<String> surprises = new ArrayList<>();
    int sent = 0;
    try (FakeAws aws = FakeAws.builder().seed(1).callLogCapacity(10).create()) {
      int port = aws.endpoint().getPort();
      for (Service<?> service : List.of(DynamoDbService.SERVICE, DynamoDbStreamsService.SERVICE)) {
        String prefix =
            service == DynamoDbService.SERVICE ? "DynamoDB_20120810." : "DynamoDBStreams_20120810.";
        for (Action<?> action : service.table().actions()) {
          List<String> bodies = new ArrayList<>();
          spoil(Shape.of(action.requestType()).newBuilder(), PLACE, DEPTH, bodies);
          sent += bodies.size();
          for (String body : bodies) {
            String reply = reply(port, prefix + action.name(), body);
            if (!reply.startsWith("HTTP/1.1 400 ") || !reply.contains("SerializationException")) {
              surprises.add(action.name() + " " + body + ": " + reply);
            }
          }
        }
      }
      assertThat(surprises).isEmpty();
      assertThat(sent).isGreaterThan(1000);
      assertThat(aws.store(DynamoDbService.SERVICE).state())
          .isEqualTo(DynamoDbService.SERVICE.initial());
    }
  }

  private static String reply(int port, String target, String body) throws IOException {
    return RawConnection.exchange(
        port, RawRequest.of(target, body.getBytes(StandardCharsets.UTF_8)).bytes());
  }

  /**
   * Adds the structure with each of its members wrong.
   *
   * @param around the document, with the place of the structure in it
   */
  private static void spoil(SdkPojo structure, String around, int depth, List<String> bodies) {
    for (SdkField<?> field : structure.sdkFields()) {
      String document = around.replace(PLACE, "{\"" + field.locationName() + "\":" + PLACE + "}");
      wrong(field).forEach(text -> bodies.add(document.replace(PLACE, text)));
      if (depth > 1) {
        inside(field, document, depth - 1, bodies);
      }
    }
  }

  private static Stream<String> wrong(SdkField<?> field) {
    List<String> wrong = WRONG.get(type(field));
    assertThat(wrong).as(field.marshallingType().toString()).isNotNull();
    return wrong.stream();
  }

  private static MarshallingKnownType type(SdkField<?> field) {
    return field.marshallingType().getKnownType();
  }

  private static void inside(SdkField<?> field, String document, int depth, List<String> bodies) {
    if (type(field) == MarshallingKnownType.SDK_POJO) {
      spoil(field.constructor().get(), document, depth, bodies);
    } else if (type(field) == MarshallingKnownType.LIST) {
      SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
      String list = document.replace(PLACE, "[" + PLACE + "]");
      wrong(member).forEach(text -> bodies.add(list.replace(PLACE, text)));
      inside(member, list, depth, bodies);
    }
  }
}
