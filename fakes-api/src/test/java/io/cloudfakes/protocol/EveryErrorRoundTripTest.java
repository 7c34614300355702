package io.cloudfakes.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.AwsError;
import io.cloudfakes.protocol.SdkService.Operation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Every error that any action of any service is modelled to answer arrives as its own exception
 * class, with its message, code, status, request id and members.
 */
class EveryErrorRoundTripTest {
  private static final String MESSAGE = "It is <no> \"good\" & ünkind";

  @ParameterizedTest
  @MethodSource("io.cloudfakes.protocol.EveryOperationRoundTripTest#services")
  void a_modelled_error_arrives_as_its_own_exception(SdkService service) {
    CannedHttpClient http = new CannedHttpClient();
    Object client = service.client(http);
    Map<String, Operation> throwers = new TreeMap<>();
    Map<String, Class<?>> classes = new LinkedHashMap<>();
    for (Operation operation : service.operations()) {
      for (Class<?> type : operation.method().getExceptionTypes()) {
        if (AwsServiceException.class.isAssignableFrom(type)
            && Modifier.isFinal(type.getModifiers())) {
          throwers.putIfAbsent(type.getSimpleName(), operation);
          classes.putIfAbsent(type.getSimpleName(), type);
        }
      }
    }
    Map<String, String> codes = service.errorCodes(client);
    List<String> wrong = new ArrayList<>();
    throwers.forEach(
        (name, operation) ->
            check(
                service,
                client,
                http,
                operation,
                Objects.requireNonNull(classes.get(name)),
                codes.get(name),
                wrong));
    System.out.println(service.name() + ": " + throwers.size() + " errors round-trip");
    assertThat(wrong).isEmpty();
  }

  private static void check(
      SdkService service,
      Object client,
      CannedHttpClient http,
      Operation operation,
      Class<?> type,
      @Nullable String known,
      List<String> wrong) {
    List<String> candidates = new ArrayList<>();
    if (known != null) {
      candidates.add(known);
    } else {
      // The SDK's class has the code's name, with Exception at its end if it was not there.
      candidates.add(type.getSimpleName());
      candidates.add(type.getSimpleName().replaceAll("Exception$", ""));
      // ... and acronyms it spells as words.
      String capital = type.getSimpleName();
      for (String word :
          List.of("Waf", "KmsOptIn", "Kms", "Mfa", "Tld", "Ec2", "Efsio", "Efs", "Eni")) {
        capital =
            capital.replaceAll(
                word + "(?![a-z])",
                word.equals("KmsOptIn") ? "KMSOptIn" : word.toUpperCase(Locale.ROOT));
      }
      candidates.add(capital.replace("Id", "ID").replace("Ip", "IP"));
      candidates.add(capital);
      candidates.add(capital.replaceAll("Exception$", ""));
    }
    List<String> problems = new ArrayList<>();
    for (String code : candidates) {
      Random random = new Random(code.hashCode());
      Shape shape = Shape.of(type);
      SdkPojo modelled =
          new RandomPojo(random, service.wire(), true, SdkHabits.error()).builder(shape);
      AwsError error = AwsError.of(code, 400, MESSAGE).withModelled(modelled);
      http.reply = service.protocol().writeError(error, "req-7");
      Object request =
          new RandomPojo(random, service.wire(), false, SdkHabits.request(service))
              .next(Shape.of(operation.request()));
      String problem = problem(client, http, operation, request, error, shape);
      if (problem == null) {
        return;
      }
      problems.add(problem);
    }
    wrong.add(service.name() + ":" + type.getSimpleName() + " " + problems);
  }

  private static @Nullable String problem(
      Object client,
      CannedHttpClient http,
      Operation operation,
      Object request,
      AwsError error,
      Shape shape) {
    try {
      return "answered "
          + EveryOperationRoundTripTest.call(client, operation, request, http, false);
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof AwsServiceException thrown)) {
        return String.valueOf(e.getCause());
      }
      if (thrown.getClass() != shape.type()) {
        return "threw " + thrown;
      }
      if (!thrown.awsErrorDetails().errorCode().equals(error.code())
          || !MESSAGE.equals(thrown.awsErrorDetails().errorMessage())
          || !"req-7".equals(thrown.requestId())
          || thrown.statusCode() != 400) {
        return "not the same: " + thrown;
      }
      Object wanted = Shape.build(Objects.requireNonNull(error.modelled()));
      for (Member member : shape.members) {
        if (!Objects.equals(member.value(wanted), member.value(thrown))) {
          return member.memberName + " " + member.value(wanted) + " / " + member.value(thrown);
        }
      }
      return null;
    }
  }
}
