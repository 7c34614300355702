package io.cloudfakes.edge.cloudfront.internal.keyvalues;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.cloudfront.internal.CloudFrontService;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.iam.SigningDialect;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.Service;

/**
 * Amazon CloudFront KeyValueStore, which has the pairs of key value stores: every action of AWS's
 * model on one line.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Operations_Amazon_CloudFront_KeyValueStore.html">Actions
 *     of Amazon CloudFront KeyValueStore</a>
 */
public final class KeyValueService {
  private static final String STORE = "/key-value-stores/{KvsARN}";
  private static final String KEY = STORE + "/keys/{Key}";

  public static final Service<CloudFrontState> SERVICE =
      Service.named("cloudfront-keyvaluestore", CloudFrontState.EMPTY)
          .sharing(CloudFrontService.SERVICE)
          .modelPackage("software.amazon.awssdk.services.cloudfrontkeyvaluestore.model")
          .hostPrefixes("cloudfront-kvs")
          .protocol(Protocols::restJson)
          .signing(SigningDialect.REST_JSON)
          .throttledBy(AwsError.of("ThrottlingException", 429, "Rate exceeded"))
          .resource("KvsARN", "Key")
          .actions(KeyValueService::table)
          .build();

  private KeyValueService() {}

  private static void table(ActionTable<CloudFrontState> table) {
    table.action("DeleteKey", "DELETE " + KEY, DeleteKey::new);
    table.action("DescribeKeyValueStore", "GET " + STORE, DescribeKeyValueStore::new);
    table.action("GetKey", "GET " + KEY, GetKey::new);
    table.action("ListKeys", "GET " + STORE + "/keys", ListKeys::new);
    table.action("PutKey", "PUT " + KEY, PutKey::new);
    table.action("UpdateKeys", "POST " + STORE + "/keys", UpdateKeys::new);
  }
}
