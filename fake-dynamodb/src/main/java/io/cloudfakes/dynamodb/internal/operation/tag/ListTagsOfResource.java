package io.cloudfakes.dynamodb.internal.operation.tag;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.setting.Tags;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/**
 * Lists a table's tags in the order of their keys, ten a page. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html">ListTagsOfResource</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}.
 */
public final class ListTagsOfResource
    implements Operation<ListTagsOfResourceRequest, ListTagsOfResourceResponse, DynamoDbState> {
  private static final int PAGE = 10;

  @Override
  public Outcome<ListTagsOfResourceResponse, DynamoDbState> decide(
      ListTagsOfResourceRequest request, DynamoDbState state, CallContext call) {
    Table table = Tables.ofArn(state, request.resourceArn(), call);
    Tags tags = table.feature(Tags.class);
    String after = after(request.nextToken());
    List<Tag> page = new ArrayList<>();
    boolean more = false;
    for (Map.Entry<String, String> tag : (tags == null ? Tags.NONE : tags).values().entrySet()) {
      if (after != null && tag.getKey().compareTo(after) <= 0) {
        continue;
      }
      if (page.size() == PAGE) {
        more = true;
        break;
      }
      page.add(Tag.builder().key(tag.getKey()).value(tag.getValue()).build());
    }
    return Outcome.of(
        ListTagsOfResourceResponse.builder()
            .tags(page)
            .nextToken(more ? token(page.get(PAGE - 1).key()) : null)
            .build());
  }

  private static String token(String lastKey) {
    return Base64.getUrlEncoder().encodeToString(lastKey.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String after(@Nullable String token) {
    if (token == null) {
      return null;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw DynamoDbErrors.validation("Invalid NextToken: " + token);
    }
  }
}
