package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.s3.internal.rule.CustomerKey;
import io.cloudfakes.s3.internal.state.Encryption;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** Says on the replies how an object is encrypted; the SDK's builders share no type. */
final class EncryptionMembers {
  private EncryptionMembers() {}

  static void set(PutObjectResponse.Builder response, Encryption encryption) {
    if (encryption.isS3Keys()) {
      response.serverSideEncryption(ServerSideEncryption.AES256);
    } else if (encryption.customerKeyMd5() != null) {
      response
          .sseCustomerAlgorithm(CustomerKey.ALGORITHM)
          .sseCustomerKeyMD5(encryption.customerKeyMd5());
    } else {
      response
          .serverSideEncryption(encryption.algorithm())
          .ssekmsKeyId(encryption.kmsKeyArn())
          .ssekmsEncryptionContext(encryption.context())
          .bucketKeyEnabled(bucketKey(encryption));
    }
  }

  static void set(CopyObjectResponse.Builder response, Encryption encryption) {
    if (encryption.isS3Keys()) {
      response.serverSideEncryption(ServerSideEncryption.AES256);
    } else if (encryption.customerKeyMd5() != null) {
      response
          .sseCustomerAlgorithm(CustomerKey.ALGORITHM)
          .sseCustomerKeyMD5(encryption.customerKeyMd5());
    } else {
      response
          .serverSideEncryption(encryption.algorithm())
          .ssekmsKeyId(encryption.kmsKeyArn())
          .ssekmsEncryptionContext(encryption.context())
          .bucketKeyEnabled(bucketKey(encryption));
    }
  }

  static void set(GetObjectResponse.Builder response, Encryption encryption) {
    if (encryption.isS3Keys()) {
      response.serverSideEncryption(ServerSideEncryption.AES256);
    } else if (encryption.customerKeyMd5() != null) {
      response
          .sseCustomerAlgorithm(CustomerKey.ALGORITHM)
          .sseCustomerKeyMD5(encryption.customerKeyMd5());
    } else {
      response
          .serverSideEncryption(encryption.algorithm())
          .ssekmsKeyId(encryption.kmsKeyArn())
          .bucketKeyEnabled(bucketKey(encryption));
    }
  }

  static void set(HeadObjectResponse.Builder response, Encryption encryption) {
    if (encryption.isS3Keys()) {
      response.serverSideEncryption(ServerSideEncryption.AES256);
    } else if (encryption.customerKeyMd5() != null) {
      response
          .sseCustomerAlgorithm(CustomerKey.ALGORITHM)
          .sseCustomerKeyMD5(encryption.customerKeyMd5());
    } else {
      response
          .serverSideEncryption(encryption.algorithm())
          .ssekmsKeyId(encryption.kmsKeyArn())
          .bucketKeyEnabled(bucketKey(encryption));
    }
  }

  /** The header is there only where a bucket key is. */
  private static @Nullable Boolean bucketKey(Encryption encryption) {
    return encryption.bucketKey() ? true : null;
  }
}
