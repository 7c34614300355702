package io.cloudfakes.dns.internal.state;

import software.amazon.awssdk.services.route53.model.KeySigningKey;

/**
 * A key-signing key.
 *
 * @param shown as the API shows it
 * @param reference the caller reference it was created with
 * @param secret its private number in hexadecimal digits
 */
public record SigningKey(KeySigningKey shown, String reference, String secret) {}
