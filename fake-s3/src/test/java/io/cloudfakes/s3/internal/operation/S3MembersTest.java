package io.cloudfakes.s3.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cloudfakes.s3.internal.S3Service;
import io.cloudfakes.s3.internal.Sdk;
import io.cloudfakes.s3.internal.operation.bucketconfig.DocumentOperation;
import io.cloudfakes.s3.internal.operation.bucketconfig.PutDocument;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.Action;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.s3.model.WriteGetObjectResponseRequest;

/** Nothing a request can ask for is overlooked: it is read, refused, or known to change nothing. */
class S3MembersTest {
  /** Which getters of the SDK's model the main code calls, by class, in lower case. */
  private static final Map<String, Set<String>> READ = read();

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> read = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.cloudfakes.s3")) {
      List<JavaCodeUnitAccess<? extends CodeUnitAccessTarget>> calls = new ArrayList<>();
      calls.addAll(type.getMethodCallsFromSelf());
      calls.addAll(type.getMethodReferencesFromSelf());
      for (JavaCodeUnitAccess<? extends CodeUnitAccessTarget> call : calls) {
        if (call.getTargetOwner()
                .getPackageName()
                .equals("software.amazon.awssdk.services.s3.model")
            && call.getTarget().getRawParameterTypes().isEmpty()) {
          read.computeIfAbsent(call.getTargetOwner().getSimpleName(), n -> new TreeSet<>())
              .add(
                  call.getTarget()
                      .getName()
                      .replaceFirst("AsStrings?$", "")
                      .toLowerCase(Locale.ROOT));
        }
      }
    }
    // CopyObject reads these two by name, for the oldest supported SDK has no getters for them;
    // CopiesTest.the_destination_may_have_conditions_too shows that they are.
    read.get("CopyObjectRequest").addAll(Set.of("ifmatch", "ifnonematch"));
    // WriteGetObjectResponse hands on whatever stands in headers, each by its name in the model.
    Set<String> forwarded =
        read.computeIfAbsent("WriteGetObjectResponseRequest", n -> new TreeSet<>());
    for (SdkField<?> field : WriteGetObjectResponseRequest.builder().sdkFields()) {
      if (field.locationName().startsWith("x-amz-fwd-header-")
          || field.marshallingType() == MarshallingType.MAP) {
        forwarded.add(field.memberName().toLowerCase(Locale.ROOT));
      }
    }
    // CreateBucket, likewise; BucketTaggingTest.a_bucket_can_be_created_with_tags shows it.
    read.get("CreateBucketConfiguration").add("tags");
    // PutBucketOwnershipControls, likewise.
    read.get("PutBucketOwnershipControlsRequest").add("checksumalgorithm");
    return read;
  }

  @Test
  void every_member_is_read_refused_or_known_to_change_nothing() {
    List<String> overlooked = new ArrayList<>();
    for (Action<S3State> action : S3Service.SERVICE.table().actions()) {
      if (action.isModelled() && Sdk.knows(action)) {
        RequestMembers members = action.operation().members();
        Set<String> listed = new TreeSet<>(members.refused());
        for (String name : members.withoutEffect()) {
          assertThat(listed.add(name)).as(name + " is in one list").isTrue();
        }
        Set<String> found = new TreeSet<>();
        if (action.operation() instanceof DocumentOperation document) {
          walkDocument(action, document, listed, found, overlooked);
        } else {
          walk(action.requestType(), "", listed, found, overlooked, action.name());
        }
        // Not equal: an older SDK has fewer members than are listed.
        assertThat(listed).as("listed of " + action.name()).containsAll(found);
      }
    }
    assertThat(overlooked).isEmpty();
  }

  /**
   * The operations on configuration documents read members by name, and keep the document whole:
   * all of it is given back, as the test of each kind of document shows.
   */
  private static void walkDocument(
      Action<S3State> action,
      DocumentOperation document,
      Set<String> listed,
      Set<String> found,
      List<String> overlooked) {
    for (SdkField<?> field : builder(action.requestType()).sdkFields()) {
      String name = field.memberName();
      if (listed.contains(name)) {
        found.add(name);
      } else if (!DocumentOperation.READ.contains(name)
          && !(document instanceof PutDocument<?> && name.equals(document.kind().member()))) {
        overlooked.add(action.name() + ": " + name);
      }
    }
  }

  private static void walk(
      Class<? extends SdkPojo> type,
      String path,
      Set<String> listed,
      Set<String> found,
      List<String> overlooked,
      String action) {
    for (SdkField<?> field : builder(type).sdkFields()) {
      String name = path + field.memberName();
      boolean read =
          READ.getOrDefault(type.getSimpleName(), Set.of())
              .contains(field.memberName().toLowerCase(Locale.ROOT));
      if (listed.contains(name)) {
        found.add(name);
        assertThat(read).as(name + " of " + action + " is listed and yet read").isFalse();
        continue;
      }
      if (!read) {
        overlooked.add(action + ": " + name);
      } else if (structure(field) != null) {
        walk(structure(field), name + ".", listed, found, overlooked, action);
      }
    }
  }

  /** The type of a structure, or of a list's structures; null for what has no members. */
  private static Class<? extends SdkPojo> structure(SdkField<?> field) {
    SdkField<?> one = field;
    while (one.marshallingType() == MarshallingType.LIST) {
      one = one.getTrait(ListTrait.class).memberFieldInfo();
    }
    if (one.marshallingType() != MarshallingType.SDK_POJO) {
      return null;
    }
    Class<?> builder = one.constructor().get().getClass();
    return builder.getEnclosingClass().asSubclass(SdkPojo.class);
  }

  private static SdkPojo builder(Class<? extends SdkPojo> type) {
    try {
      return (SdkPojo) type.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
