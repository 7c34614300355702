package io.cloudfakes.s3.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3HostTest {
  @ParameterizedTest
  @CsvSource({
    "photos.s3.us-east-1.amazonaws.com, photos",
    "photos.s3.us-east-1.amazonaws.com:443, photos",
    "photos.s3.amazonaws.com, photos",
    "Photos.S3.amazonaws.com, photos",
    "photos.s3-us-west-2.amazonaws.com, photos",
    "photos.s3.dualstack.eu-west-1.amazonaws.com, photos",
    "photos.s3-fips.us-east-1.amazonaws.com, photos",
    "photos.s3-fips.dualstack.us-east-1.amazonaws.com, photos",
    "photos.s3-accelerate.amazonaws.com, photos",
    "photos.s3-accelerate.dualstack.amazonaws.com, photos",
    "photos.s3.cn-north-1.amazonaws.com.cn, photos",
    "my.dotted.bucket.s3.us-east-1.amazonaws.com, my.dotted.bucket",
    "s3.s3.us-east-1.amazonaws.com, s3",
    "s3-logs.s3.us-east-1.amazonaws.com, s3-logs",
    "photos.s3.us-east-1.amazonaws.com., photos",
    "photos.s3.us-east-1.amazonaws.com.:8080, photos",
    "photos.s3.localhost:4566, photos",
    "photos.s3.eu-west-1.localhost, photos",
    "photos-abc123xyz-s3alias.s3.us-east-1.amazonaws.com, photos-abc123xyz-s3alias",
    "photos.localhost, photos",
    "photos.localhost:4566, photos"
  })
  void a_bucket_in_the_host_is_found(String host, String bucket) {
    assertThat(S3Host.of(host).name()).isEqualTo(bucket);
  }

  @ParameterizedTest
  @CsvSource({
    "s3.us-east-1.amazonaws.com",
    "s3.amazonaws.com",
    "s3-us-west-2.amazonaws.com",
    "s3.dualstack.eu-west-1.amazonaws.com",
    "localhost",
    "localhost:4566",
    "127.0.0.1",
    "127.0.0.1:4566",
    "photos.127.0.0.1",
    "[::1]:4566",
    "photos.example.org"
  })
  void a_host_without_a_bucket_has_none(String host) {
    assertThat(S3Host.of(host).name()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "photos.s3-website-us-east-1.amazonaws.com, photos",
    "photos.s3-website.eu-central-1.amazonaws.com, photos",
    "www.example.com.s3-website.eu-central-1.amazonaws.com:80, www.example.com",
    "photos.s3-website.localhost:4566, photos",
    "photos.s3-website-eu-west-1.localhost, photos",
    "s3-website-us-east-1.amazonaws.com,",
    "s3-website.localhost,"
  })
  void a_websites_host_is_known(String host, String bucket) {
    assertThat(S3Host.of(host)).isEqualTo(new S3Host(S3Host.Kind.WEBSITE, bucket));
  }

  @ParameterizedTest
  @CsvSource({
    "my-point-123456789012.s3-accesspoint.us-west-2.amazonaws.com,"
        + " arn:aws:s3:us-west-2:123456789012:accesspoint/my-point",
    "my-point-123456789012.s3-accesspoint.dualstack.us-west-2.amazonaws.com,"
        + " arn:aws:s3:us-west-2:123456789012:accesspoint/my-point",
    "p-123456789012.s3-accesspoint-fips.us-gov-west-1.amazonaws.com:443,"
        + " arn:aws:s3:us-gov-west-1:123456789012:accesspoint/p",
    "unnumbered.s3-accesspoint.us-west-2.amazonaws.com, unnumbered"
  })
  void an_access_points_host_is_its_arn(String host, String arn) {
    assertThat(S3Host.of(host)).isEqualTo(new S3Host(S3Host.Kind.ACCESS_POINT, arn));
  }

  @ParameterizedTest
  @CsvSource({
    "my-point-123456789012.s3-object-lambda.us-west-2.amazonaws.com,"
        + " arn:aws:s3-object-lambda:us-west-2:123456789012:accesspoint/my-point",
    "route.s3-object-lambda.us-west-2.amazonaws.com,"
  })
  void an_object_lambdas_host_is_known(String host, String arn) {
    assertThat(S3Host.of(host)).isEqualTo(new S3Host(S3Host.Kind.OBJECT_LAMBDA, arn));
  }
}
