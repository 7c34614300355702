package io.cloudfakes.edge.apigateway.internal.state;

import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.ClientCertificate;

/**
 * What an account has in a region.
 *
 * @param apis by id
 * @param keys API keys by id, with their values
 * @param plans usage plans by id
 * @param certificates client certificates by id
 * @param links VPC links by id
 * @param account the settings of the account
 */
public record RestRegion(
    TreePMap<String, RestApiState> apis,
    TreePMap<String, ApiKey> keys,
    TreePMap<String, Plan> plans,
    TreePMap<String, ClientCertificate> certificates,
    VpcLinks links,
    AccountSettings account) {
  public static final RestRegion EMPTY =
      new RestRegion(
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          TreePMap.empty(),
          VpcLinks.NONE,
          AccountSettings.DEFAULT);

  RestRegion withApis(TreePMap<String, RestApiState> all) {
    return new RestRegion(all, keys, plans, certificates, links, account);
  }

  RestRegion withKeys(TreePMap<String, ApiKey> all) {
    return new RestRegion(apis, all, plans, certificates, links, account);
  }

  RestRegion withPlans(TreePMap<String, Plan> all) {
    return new RestRegion(apis, keys, all, certificates, links, account);
  }

  RestRegion withCertificates(TreePMap<String, ClientCertificate> all) {
    return new RestRegion(apis, keys, plans, all, links, account);
  }

  RestRegion withLinks(VpcLinks all) {
    return new RestRegion(apis, keys, plans, certificates, all, account);
  }

  RestRegion withAccount(AccountSettings settings) {
    return new RestRegion(apis, keys, plans, certificates, links, settings);
  }
}
