package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.internal.LambdaService;
import io.cloudfakes.edge.lambda.internal.rule.ModelledMembers;
import io.cloudfakes.service.Action;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamRequest;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** No member of any request is ignored: what is not modelled is refused, one by one. */
class RefusedMembersTest {
  @TestFactory
  Stream<DynamicTest> each_member_that_is_not_modelled_is_refused_by_name() {
    return LambdaService.SERVICE.table().actions().stream()
        .filter(Action::isModelled)
        .flatMap(action -> refusedMembers(action).stream());
  }

  private static List<DynamicTest> refusedMembers(Action<?> action) {
    Set<String> modelled = modelledMembers(action);
    return Requests.empty(action.requestType()).sdkFields().stream()
        .map(SdkField::memberName)
        .filter(member -> !modelled.contains(member))
        .map(
            member ->
                DynamicTest.dynamicTest(
                    action.name() + " " + member, () -> refused(action, member)))
        .toList();
  }

  private static void refused(Action<?> action, String member) {
    SdkPojo request = Requests.empty(action.requestType());
    for (SdkField<?> field : request.sdkFields()) {
      if (field.memberName().equals(member) || field.location() == MarshallLocation.PATH) {
        field.set(request, something(field));
      }
    }
    try (FakeAws aws =
        FakeAws.builder()
            .option(
                LambdaOptions.defaults().withCodeFrom(RefusedMembersTest.class.getClassLoader()))
            .create()) {
      Throwable refusal = catchThrowable(() -> call(aws, action, request));
      assertThat(refusal).isInstanceOf(LambdaException.class);
      assertThat(((LambdaException) refusal).statusCode()).isEqualTo(501);
      assertThat(refusal).hasMessageContaining("the member " + member + " of lambda:");
    }
  }

  private static void call(FakeAws aws, Action<?> action, SdkPojo builder) throws Throwable {
    LambdaClient client = aws.client(LambdaClient.class);
    Object request = ((SdkBuilder<?, ?>) builder).build();
    if (request instanceof InvokeWithResponseStreamRequest streaming) {
      stream(aws.client(LambdaAsyncClient.class), streaming);
      return;
    }
    String method = Character.toLowerCase(action.name().charAt(0)) + action.name().substring(1);
    try {
      LambdaClient.class.getMethod(method, action.requestType()).invoke(client, request);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The one action that no synchronous client has. */
  private static void stream(LambdaAsyncClient client, InvokeWithResponseStreamRequest request)
      throws Throwable {
    try {
      client
          .invokeWithResponseStream(
              request,
              InvokeWithResponseStreamResponseHandler.builder().subscriber(event -> {}).build())
          .join();
    } catch (CompletionException e) {
      throw e.getCause();
    }
  }

  /** A value of the member's type that is not its default. */
  private static Object something(SdkField<?> field) {
    MarshallingKnownType type = field.marshallingType().getKnownType();
    return switch (type) {
      case STRING -> "something";
      case BOOLEAN -> true;
      case INTEGER -> 1;
      case LONG -> 1L;
      case LIST -> {
        SdkField<?> item =
            field.getTrait(software.amazon.awssdk.core.traits.ListTrait.class).memberFieldInfo();
        yield List.of(something(item));
      }
      case MAP -> Map.of("key", "value");
      case SDK_POJO -> ((SdkBuilder<?, ?>) field.constructor().get()).build();
      default -> throw new AssertionError("no value for " + field.memberName() + " of " + type);
    };
  }

  private static Set<String> modelledMembers(Action<?> action) {
    try {
      Object members = action.operation().getClass().getField("MEMBERS").get(null);
      return ((ModelledMembers) members).names();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(action + " does not say which members it models", e);
    }
  }
}
