package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;
import software.amazon.awssdk.core.SdkPojo;

/** What differs between the services that speak XML: names, identifiers and errors. */
interface XmlDialect {
  String namespace();

  String prolog();

  String contentType();

  XmlMembers members();

  /** The root element of a reply that holds its members without a payload member around them. */
  String root(String action);

  /** Whether a string that is the whole body stands inside an element all the same. */
  boolean isElement(Member payload);

  void addIds(HttpResponse reply, String requestId);

  Bytes error(AwsError error, String requestId);

  /** The refusal of a document that cannot be read. */
  AwsError badDocument(String reason);

  /** The refusal of a header, label or query parameter that cannot be read. */
  AwsError badParameter(String name, String value, String reason);

  /** Writes the members every dialect's error has, and the error's own. */
  static void writeError(XmlWriter out, AwsError error, XmlMembers members) {
    out.element("Code", error.code()).element("Message", error.message());
    error.fields().forEach(out::element);
    SdkPojo modelled = error.modelled();
    if (modelled != null) {
      members.write(out, Shape.build(modelled), Shape.of(modelled.getClass()));
    }
  }
}
