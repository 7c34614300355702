package io.cloudfakes.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkNamesTest {
  @ParameterizedTest
  @CsvSource({
    "CreateWebACL, CreateWebAcl",
    "ListWebACLs, ListWebAcLs",
    "GetWebACLForResource, GetWebAclForResource",
    "CreateIPSet, CreateIpSet",
    "CreateAPIKey, CreateApiKey",
    "AssociateVPCWithHostedZone, AssociateVpcWithHostedZone",
    "TestDNSAnswer, TestDnsAnswer",
    "PutObject, PutObject",
    "ListObjectsV2, ListObjectsV2"
  })
  void abbreviations_are_words(String action, String spelled) {
    assertThat(SdkNames.of(action)).isEqualTo(spelled);
  }
}
