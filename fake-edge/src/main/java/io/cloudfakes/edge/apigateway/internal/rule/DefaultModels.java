package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.service.CallContext;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.Model;

/** The models that every new API has. */
public final class DefaultModels {
  private DefaultModels() {}

  static TreePMap<String, Model> all(CallContext call) {
    Model empty =
        model(
            call,
            "Empty",
            "This is a default empty schema model",
            """
            {
              "$schema": "http://json-schema.org/draft-04/schema#",
              "title" : "Empty Schema",
              "type" : "object"
            }\
            """);
    Model error =
        model(
            call,
            "Error",
            "This is a default error schema model",
            """
            {
              "$schema" : "http://json-schema.org/draft-04/schema#",
              "title" : "Error Schema",
              "type" : "object",
              "properties" : {
                "message" : { "type" : "string" }
              }
            }\
            """);
    return TreePMap.singleton("Empty", empty).plus("Error", error);
  }

  private static Model model(CallContext call, String name, String description, String schema) {
    return Model.builder()
        .id(NewIds.six(call, "model " + name))
        .name(name)
        .description(description)
        .contentType("application/json")
        .schema(schema)
        .build();
  }
}
