package io.cloudfakes.edge.apigateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cloudfakes.contract.MembersWalk;
import io.cloudfakes.edge.apigateway.internal.RestService;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.protocol.Shape;
import io.cloudfakes.service.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** No member of any request is ignored: it is read, copied into a document, or refused. */
class RestMembersTest {
  private static final String CODE = "io.cloudfakes.edge.apigateway";
  private static final String MODEL = "software.amazon.awssdk.services.apigateway.model";

  private final MembersWalk walk = MembersWalk.of(CODE, MODEL);
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(CODE);

  @Test
  void every_member_of_every_request_is_read_or_refused() {
    List<String> overlooked = new ArrayList<>();
    for (Action<?> action : RestService.SERVICE.table().actions()) {
      if (action.isModelled()) {
        walk.reading(action.requestType().getSimpleName(), copied(action));
        structures(action);
        overlooked.addAll(walk.overlooked(action));
      }
    }
    assertThat(overlooked).isEmpty();
  }

  /** The members that an operation copies by their names into a document that it makes. */
  private String[] copied(Action<?> action) {
    Set<String> members = new TreeSet<>();
    JavaClass operation = classes.get(action.operation().getClass());
    boolean copies =
        operation.getMethodCallsFromSelf().stream()
            .anyMatch(
                call ->
                    call.getTargetOwner().isEquivalentTo(Documents.class)
                        && call.getTarget().getName().equals("as"));
    if (copies) {
      operation.getReferencedClassObjects().stream()
          .map(reference -> reference.getRawType())
          .filter(type -> type.getPackageName().equals(MODEL))
          .filter(type -> !type.getSimpleName().endsWith("Response") || isDocument(type))
          .forEach(type -> members.addAll(members(type)));
    }
    return members.toArray(String[]::new);
  }

  /** Two kinds of documents are called responses too. */
  private static boolean isDocument(JavaClass type) {
    return Set.of("MethodResponse", "IntegrationResponse", "GatewayResponse")
        .contains(type.getSimpleName());
  }

  private static Set<String> members(JavaClass type) {
    Set<String> members = new TreeSet<>();
    for (SdkField<?> field : Shape.of(type.reflect()).newBuilder().sdkFields()) {
      members.add(field.memberName());
    }
    return members;
  }

  /** Structures in requests are kept whole, as they came. */
  private void structures(Action<?> action) {
    SdkPojo request = Shape.of(action.requestType()).newBuilder();
    for (SdkField<?> field : request.sdkFields()) {
      if (field.constructor() != null) {
        SdkPojo structure = field.constructor().get();
        walk.reading(
            structure.getClass().getEnclosingClass().getSimpleName(),
            structure.sdkFields().stream().map(SdkField::memberName).toArray(String[]::new));
      }
    }
  }
}
