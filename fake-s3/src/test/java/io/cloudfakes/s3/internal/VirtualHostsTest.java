package io.cloudfakes.s3.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualHostsTest {
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
    "photos.localhost, photos",
    "photos.localhost:4566, photos"
  })
  void a_bucket_in_the_host_is_found(String host, String bucket) {
    assertThat(VirtualHosts.bucket(host)).isEqualTo(bucket);
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
    assertThat(VirtualHosts.bucket(host)).isNull();
  }
}
