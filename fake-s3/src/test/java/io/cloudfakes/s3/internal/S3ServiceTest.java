package io.cloudfakes.s3.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.s3.internal.operation.bucketconfig.DocumentKind;
import io.cloudfakes.s3.internal.operation.bucketconfig.DocumentOperation;
import io.cloudfakes.s3.internal.operation.bucketconfig.GetDocument;
import io.cloudfakes.s3.internal.operation.bucketconfig.ListDocuments;
import io.cloudfakes.s3.internal.operation.bucketconfig.PutDocument;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.S3AsyncClient;

class S3ServiceTest {
  @Test
  void every_action_of_the_sdk_stands_in_the_table() {
    Set<String> ofTheSdk = new TreeSet<>();
    for (Method method : S3AsyncClient.class.getMethods()) {
      for (Class<?> parameter : method.getParameterTypes()) {
        if (SdkRequest.class.isAssignableFrom(parameter)) {
          ofTheSdk.add(parameter.getSimpleName().replaceFirst("Request$", ""));
        }
      }
    }
    Set<String> inTheTable =
        S3Service.SERVICE.table().actions().stream()
            .map(Action::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ofTheSdk).hasSizeGreaterThan(90);
    assertThat(inTheTable).containsAll(ofTheSdk);
    inTheTable.removeAll(ofTheSdk);
    assertThat(inTheTable)
        .as("actions of AWS's model that this SDK no longer, or not yet, has")
        .contains(
            "GetBucketLifecycle",
            "GetBucketNotification",
            "PutBucketLifecycle",
            "PutBucketNotification",
            "UpdateObjectEncryption");
    assertThat(S3Service.SERVICE.table().actions()).hasSize(111);
  }

  @Test
  void every_operation_answers_the_action_it_stands_for() {
    for (Action<S3State> action : S3Service.SERVICE.table().actions()) {
      if (!action.isModelled()
          || !Sdk.knows(action)
          || action.operation() instanceof DocumentOperation) {
        continue;
      }
      Class<?> operation = action.operation().getClass();
      assertThat(operation.getSimpleName()).isEqualTo(action.name());
      List<String> arguments =
          Arrays.stream(operation.getGenericInterfaces())
              .map(ParameterizedType.class::cast)
              .filter(type -> type.getRawType() == Operation.class)
              .flatMap(type -> Arrays.stream(type.getActualTypeArguments()))
              .map(type -> ((Class<?>) type).getSimpleName())
              .toList();
      assertThat(arguments)
          .containsExactly(action.name() + "Request", action.name() + "Response", "S3State");
    }
  }

  @Test
  void every_row_of_documents_is_that_of_its_action() {
    Map<Class<?>, String> stems = new HashMap<>();
    int rows = 0;
    for (Action<S3State> action : S3Service.SERVICE.table().actions()) {
      if (!action.isModelled()
          || !Sdk.knows(action)
          || !(action.operation() instanceof DocumentOperation operation)) {
        continue;
      }
      rows++;
      DocumentKind<?> kind = operation.kind();
      String verb = operation.getClass().getSimpleName().replaceFirst("Documents?$", "");
      assertThat(action.name()).startsWith(verb);
      String stem = action.name().substring(verb.length());
      if (operation instanceof ListDocuments<?>) {
        stem = stem.replaceFirst("s$", "");
        assertThat(fields(action.responseType())).contains(kind.member() + "List");
      }
      if (operation instanceof PutDocument<?>) {
        assertThat(fields(action.requestType())).contains(kind.member());
      }
      if (operation instanceof GetDocument<?>) {
        Set<String> answered = fields(action.responseType());
        assertThat(
                answered.contains(kind.member())
                    || answered.containsAll(fields(kind.type().asSubclass(SdkPojo.class))))
            .as(action.name())
            .isTrue();
      }
      assertThat(stems.merge(kind.type(), stem, (one, other) -> one)).isEqualTo(stem);
    }
    // The oldest supported SDK does not know of PutBucketAbac and GetBucketAbac.
    assertThat(stems).hasSizeBetween(13, 14);
    assertThat(rows).isBetween(39, 41);
  }

  private static Set<String> fields(Class<? extends SdkPojo> type) {
    try {
      SdkPojo builder = (SdkPojo) type.getMethod("builder").invoke(null);
      return builder.sdkFields().stream()
          .map(SdkField::memberName)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_router_takes_the_table() {
    assertThat(S3Service.SERVICE.router()).isNotNull();
  }
}
