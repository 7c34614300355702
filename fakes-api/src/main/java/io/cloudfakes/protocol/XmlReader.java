package io.cloudfakes.protocol;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/**
 * Fills the SDK's builders from XML, straight from the parser's events. Namespaces are not looked
 * at, for AWS's services accept documents with and without theirs; elements the model does not have
 * are refused, as AWS's schemas do.
 */
final class XmlReader {
  /** Deeper than any AWS model is. */
  private static final int MAX_DEPTH = 64;

  /** Factories of the JDK are not said to be safe to share. */
  private static final ThreadLocal<XMLInputFactory> FACTORIES =
      ThreadLocal.withInitial(XmlReader::newFactory);

  private final XMLStreamReader in;
  private int depth;

  private XmlReader(XMLStreamReader in) {
    this.in = in;
  }

  private static XMLInputFactory newFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /**
   * Reads a document.
   *
   * @param root the name its root element must have
   * @throws UnreadableException when it is not well-formed or not what the model says
   */
  static void read(Bytes body, String root, SdkPojo builder, Map<String, Member> members)
      throws UnreadableException {
    try {
      // AWS's documents are UTF-8. Decoded here and not by the JDK's parser, which would write of
      // every malformed byte to the standard error stream.
      String text = strictUtf8(body);
      XMLStreamReader in = FACTORIES.get().createXMLStreamReader(new StringReader(text));
      new XmlReader(in).document(root, builder, members);
    } catch (CharacterCodingException | XMLStreamException | RuntimeException e) {
      // The JDK's parser answers some broken documents with unchecked exceptions.
      throw new UnreadableException(String.valueOf(e.getMessage()));
    }
  }

  private static String strictUtf8(Bytes body) throws CharacterCodingException {
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.toByteArray())).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void document(String root, SdkPojo builder, Map<String, Member> members)
      throws XMLStreamException, UnreadableException {
    int event = in.getEventType();
    while (event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.DTD) {
        throw new UnreadableException("a document type declaration is not allowed");
      }
      event = in.next();
    }
    // The SDK's classes, after which roots are named, spell acronyms otherwise: Vpc for VPC.
    if (!in.getLocalName().equalsIgnoreCase(root)) {
      throw new UnreadableException("the root is " + in.getLocalName() + ", not " + root);
    }
    struct(builder, members);
    while (in.hasNext()) {
      in.next();
    }
  }

  /** Reads the element the parser stands on, up to its end. */
  private void struct(SdkPojo builder, Map<String, Member> members)
      throws XMLStreamException, UnreadableException {
    attributes(builder, members);
    Map<Member, List<Object>> flattened = new LinkedHashMap<>();
    while (nextChild()) {
      Member member = members.get(in.getLocalName());
      if (member == null || member.attribute) {
        throw unexpected();
      }
      // The SDK never flattens maps in XML, and no model asks for it.
      if (member.flattened && member.type == MarshallingKnownType.LIST) {
        flattened.computeIfAbsent(member, key -> new ArrayList<>()).add(value(member.item()));
      } else {
        member.set(builder, value(member));
      }
    }
    flattened.forEach((member, value) -> member.set(builder, value));
  }

  private void attributes(SdkPojo builder, Map<String, Member> members) throws UnreadableException {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      for (Member member : members.values()) {
        // The model's name has a prefix (xsi:type); what the document calls it is its own affair.
        String local = member.name.substring(member.name.indexOf(':') + 1);
        if (member.attribute && local.equals(in.getAttributeLocalName(i))) {
          member.set(builder, Scalars.parse(member.type, in.getAttributeValue(i)));
        }
      }
    }
  }

  private Object value(Member member) throws XMLStreamException, UnreadableException {
    if (++depth > MAX_DEPTH) {
      throw new UnreadableException("nested too deeply");
    }
    Object value =
        switch (member.type) {
          case SDK_POJO -> {
            SdkPojo builder = member.shape().newBuilder();
            struct(builder, member.shape().nested);
            yield Shape.build(builder);
          }
          case LIST -> {
            List<Object> list = new ArrayList<>();
            while (nextChild(member.itemName)) {
              list.add(value(member.item()));
            }
            yield list;
          }
          case MAP -> {
            Map<String, Object> map = new LinkedHashMap<>();
            while (nextChild("entry")) {
              entry(member, map);
            }
            yield map;
          }
          default -> Scalars.parse(member, in.getElementText(), Format.ISO_8601);
        };
    depth--;
    return value;
  }

  private void entry(Member map, Map<String, Object> into)
      throws XMLStreamException, UnreadableException {
    if (!nextChild(map.keyName)) {
      throw new UnreadableException("an entry without a key");
    }
    String key = in.getElementText();
    if (!nextChild(map.valueName)) {
      throw new UnreadableException("an entry without a value");
    }
    into.put(key, value(map.item()));
    if (nextChild()) {
      throw unexpected();
    }
  }

  private UnreadableException unexpected() {
    return new UnreadableException("unexpected element " + in.getLocalName());
  }

  private boolean nextChild(String name) throws XMLStreamException, UnreadableException {
    boolean found = nextChild();
    if (found && !in.getLocalName().equals(name)) {
      throw unexpected();
    }
    return found;
  }

  /** Goes to the next child element; false at the end of the element around it. */
  private boolean nextChild() throws XMLStreamException, UnreadableException {
    while (true) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!in.isWhiteSpace()) {
            throw new UnreadableException("unexpected text");
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableException("unexpected entity");
        default -> {
          // Comments and processing instructions mean nothing.
        }
      }
    }
  }
}
