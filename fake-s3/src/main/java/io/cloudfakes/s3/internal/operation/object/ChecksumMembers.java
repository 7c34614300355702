package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.s3.internal.rule.ObjectChecksum;
import software.amazon.awssdk.services.s3.model.Checksum;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectPart;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Sets an object's checksum on the replies that give it; the SDK's builders share no type. */
final class ChecksumMembers {
  private ChecksumMembers() {}

  static void set(PutObjectResponse.Builder response, ObjectChecksum checksum) {
    switch (checksum.kind()) {
      case CRC32 -> response.checksumCRC32(checksum.value());
      case CRC32C -> response.checksumCRC32C(checksum.value());
      case CRC64NVME -> response.checksumCRC64NVME(checksum.value());
      case SHA1 -> response.checksumSHA1(checksum.value());
      case SHA256 -> response.checksumSHA256(checksum.value());
    }
    response.checksumType(checksum.type());
  }

  /** The type is the object's, also where the checksum is of one of its parts. */
  static void set(GetObjectResponse.Builder response, ObjectChecksum checksum, ChecksumType type) {
    switch (checksum.kind()) {
      case CRC32 -> response.checksumCRC32(checksum.value());
      case CRC32C -> response.checksumCRC32C(checksum.value());
      case CRC64NVME -> response.checksumCRC64NVME(checksum.value());
      case SHA1 -> response.checksumSHA1(checksum.value());
      case SHA256 -> response.checksumSHA256(checksum.value());
    }
    response.checksumType(type);
  }

  /** The type is the object's, also where the checksum is of one of its parts. */
  static void set(HeadObjectResponse.Builder response, ObjectChecksum checksum, ChecksumType type) {
    switch (checksum.kind()) {
      case CRC32 -> response.checksumCRC32(checksum.value());
      case CRC32C -> response.checksumCRC32C(checksum.value());
      case CRC64NVME -> response.checksumCRC64NVME(checksum.value());
      case SHA1 -> response.checksumSHA1(checksum.value());
      case SHA256 -> response.checksumSHA256(checksum.value());
    }
    response.checksumType(type);
  }

  static void set(CopyObjectResult.Builder result, ObjectChecksum checksum) {
    switch (checksum.kind()) {
      case CRC32 -> result.checksumCRC32(checksum.value());
      case CRC32C -> result.checksumCRC32C(checksum.value());
      case CRC64NVME -> result.checksumCRC64NVME(checksum.value());
      case SHA1 -> result.checksumSHA1(checksum.value());
      case SHA256 -> result.checksumSHA256(checksum.value());
    }
    result.checksumType(checksum.type());
  }

  static void set(Checksum.Builder document, ObjectChecksum checksum) {
    switch (checksum.kind()) {
      case CRC32 -> document.checksumCRC32(checksum.value());
      case CRC32C -> document.checksumCRC32C(checksum.value());
      case CRC64NVME -> document.checksumCRC64NVME(checksum.value());
      case SHA1 -> document.checksumSHA1(checksum.value());
      case SHA256 -> document.checksumSHA256(checksum.value());
    }
    document.checksumType(checksum.type());
  }

  static void set(ObjectPart.Builder part, ObjectChecksum checksum) {
    switch (checksum.kind()) {
      case CRC32 -> part.checksumCRC32(checksum.value());
      case CRC32C -> part.checksumCRC32C(checksum.value());
      case CRC64NVME -> part.checksumCRC64NVME(checksum.value());
      case SHA1 -> part.checksumSHA1(checksum.value());
      case SHA256 -> part.checksumSHA256(checksum.value());
    }
  }
}
