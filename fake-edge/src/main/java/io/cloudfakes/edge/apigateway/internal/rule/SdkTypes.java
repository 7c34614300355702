package io.cloudfakes.edge.apigateway.internal.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigateway.model.SdkConfigurationProperty;
import software.amazon.awssdk.services.apigateway.model.SdkType;

/** The languages of which API Gateway makes SDKs. */
public final class SdkTypes {
  /** By id. */
  public static final NavigableMap<String, SdkType> ALL = all();

  private SdkTypes() {}

  public static SdkType required(String id) {
    SdkType type = ALL.get(id);
    if (type == null) {
      throw RestErrors.noSuch("SDK type");
    }
    return type;
  }

  private static NavigableMap<String, SdkType> all() {
    NavigableMap<String, SdkType> types = new TreeMap<>();
    put(types, "android", "Android", "groupId", "artifactId", "artifactVersion", "invokerPackage");
    put(types, "java", "Java SDK", "serviceName", "javaPackageName");
    put(types, "javascript", "JavaScript");
    put(types, "objectivec", "iOS (Objective-C)", "classPrefix");
    put(types, "ruby", "Ruby SDK", "serviceName");
    put(types, "swift", "iOS (Swift)", "classPrefix");
    return Collections.unmodifiableNavigableMap(types);
  }

  private static void put(
      Map<String, SdkType> types, String id, String name, String... properties) {
    List<SdkConfigurationProperty> configuration = new ArrayList<>();
    for (String property : properties) {
      configuration.add(
          SdkConfigurationProperty.builder()
              .name(property)
              .friendlyName(property)
              .description("The " + property + " of the generated SDK")
              .required(true)
              .build());
    }
    types.put(
        id,
        SdkType.builder()
            .id(id)
            .friendlyName(name)
            .description("An SDK for " + name)
            .configurationProperties(configuration)
            .build());
  }
}
