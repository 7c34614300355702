package io.cloudfakes.dynamodb.internal.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Requests written in JSON as the AWS CLI takes them ({@code --cli-input-json}). Unlike AWS's wire
 * protocol it passes over no name it does not know: in a file that is a slip.
 */
public final class RequestJson {
  private RequestJson() {}

  /** A request for making a table. */
  public static CreateTableRequest createTable(String json) {
    CreateTableRequest.Builder request = CreateTableRequest.builder();
    fill(request, ItemJson.document(json), "CreateTable");
    return request.build();
  }

  private static void fill(SdkPojo builder, JsonNode node, String where) {
    if (!node.isObject()) {
      throw new IllegalArgumentException(where + " takes a JSON object, not " + node);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      SdkField<?> field = field(builder, member.getKey(), where);
      Object value = value(field, member.getValue(), where + "." + member.getKey());
      if (value != null) {
        field.set(builder, value);
      }
    }
  }

  private static SdkField<?> field(SdkPojo builder, String name, String where) {
    TreeSet<String> known = new TreeSet<>();
    for (SdkField<?> field : builder.sdkFields()) {
      if (field.memberName().equals(name)) {
        return field;
      }
      known.add(field.memberName());
    }
    throw new IllegalArgumentException(
        where
            + " has no member "
            + name
            + "; it has "
            + known
            + (name.equals("Table")
                ? ". This looks like what describe-table answers; CreateTable's own form is needed"
                : ""));
  }

  private static @Nullable Object value(SdkField<?> field, JsonNode node, String where) {
    if (node.isNull()) {
      return null;
    }
    MarshallingKnownType type = field.marshallingType().getKnownType();
    if (type == MarshallingKnownType.STRING && node.isTextual()) {
      return node.textValue();
    }
    if (type == MarshallingKnownType.BOOLEAN && node.isBoolean()) {
      return node.booleanValue();
    }
    if (type == MarshallingKnownType.LONG && node.canConvertToLong()) {
      return node.longValue();
    }
    if (type == MarshallingKnownType.INTEGER && node.canConvertToInt()) {
      return node.intValue();
    }
    if (type == MarshallingKnownType.SDK_POJO) {
      SdkPojo builder = field.constructor().get();
      fill(builder, node, where);
      return builder instanceof Buildable buildable ? buildable.build() : builder;
    }
    if (type == MarshallingKnownType.LIST && node.isArray()) {
      SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
      List<Object> list = new ArrayList<>();
      for (JsonNode one : node) {
        Object read = value(element, one, where + "[" + list.size() + "]");
        if (read != null) {
          list.add(read);
        }
      }
      return list;
    }
    throw new IllegalArgumentException(where + " is of type " + type + ", but there is " + node);
  }
}
