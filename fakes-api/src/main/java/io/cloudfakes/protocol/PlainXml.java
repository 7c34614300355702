package io.cloudfakes.protocol;

import io.cloudfakes.AwsError;

/** The dialect of Route 53 and CloudFront, whose errors those of Query services share. */
record PlainXml(String namespace) implements XmlDialect {
  private static final XmlMembers MEMBERS = new XmlMembers(false);

  @Override
  public String prolog() {
    return "<?xml version=\"1.0\"?>";
  }

  @Override
  public String contentType() {
    return "text/xml";
  }

  @Override
  public XmlMembers members() {
    return MEMBERS;
  }

  @Override
  public String root(String action) {
    return action + "Response";
  }

  @Override
  public boolean isElement(Member payload) {
    return false;
  }

  @Override
  public void addIds(HttpResponse reply, String requestId) {
    reply.add("x-amzn-RequestId", requestId);
  }

  @Override
  public Bytes error(AwsError error, String requestId) {
    XmlWriter out = new XmlWriter(prolog()).openRoot("ErrorResponse", namespace).open("Error");
    out.element("Type", error.status() < 500 ? "Sender" : "Receiver");
    XmlDialect.writeError(out, error, MEMBERS);
    return out.close("Error").element("RequestId", requestId).close("ErrorResponse").toBytes();
  }

  @Override
  public AwsError badDocument(String reason) {
    return AwsError.of("MalformedInput", 400, "Invalid XML document: " + reason);
  }

  @Override
  public AwsError badParameter(String name, String value, String reason) {
    return AwsError.of("MalformedInput", 400, "Invalid value for " + name + ": " + reason);
  }
}
