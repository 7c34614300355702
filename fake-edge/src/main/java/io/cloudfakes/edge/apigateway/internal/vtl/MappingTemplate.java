package io.cloudfakes.edge.apigateway.internal.vtl;

import java.io.StringReader;
import java.io.StringWriter;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.util.introspection.SecureUberspector;

/**
 * A mapping template: a text in the Velocity Template Language that makes one body of another.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">Mapping
 *     template reference</a>
 */
public final class MappingTemplate {
  /** How often a {@code #foreach} goes round at the most. */
  private static final int ROUNDS = 1_000;

  private MappingTemplate() {}

  // Made at the first template: a world whose APIs have none does not pay for it.
  private static final class Engine {
    static final RuntimeInstance VELOCITY = engine();

    private static RuntimeInstance engine() {
      RuntimeInstance engine = new RuntimeInstance();
      engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, SecureUberspector.class.getName());
      engine.setProperty(RuntimeConstants.MAX_NUMBER_LOOPS, String.valueOf(ROUNDS));
      engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
      engine.setProperty(RuntimeConstants.RESOURCE_LOADERS, "none");
      engine.setProperty(
          "resource.loader.none.class",
          "org.apache.velocity.runtime.resource.loader.StringResourceLoader");
      // API Gateway's Velocity is of the 1.x line: an empty text is true to its #if.
      engine.setProperty(RuntimeConstants.CHECK_EMPTY_OBJECTS, "false");
      engine.setProperty(RuntimeConstants.SPACE_GOBBLING, "bc");
      engine.setProperty(RuntimeConstants.PARSER_HYPHEN_ALLOWED, "true");
      engine.init();
      engine.removeDirective("include");
      engine.removeDirective("parse");
      engine.removeDirective("evaluate");
      return engine;
    }
  }

  /**
   * What the template makes of the input. It may write into {@link TemplateInput#context}, as
   * overrides of requests and responses do.
   *
   * @throws TemplateException when it is malformed or fails
   */
  public static String render(String template, TemplateInput input) {
    if (template.indexOf('$') < 0 && template.indexOf('#') < 0) {
      return template;
    }
    VelocityContext variables = new VelocityContext();
    variables.put("input", new InputVariable(input));
    variables.put("util", new UtilVariable());
    variables.put("context", input.context());
    variables.put("stageVariables", input.stageVariables());
    StringWriter out = new StringWriter(template.length() * 2);
    try {
      parsed(template).merge(variables, out);
    } catch (VelocityException | ParseException failure) {
      throw failed(failure);
    }
    return out.toString();
  }

  /**
   * Looks whether a template can be read.
   *
   * @throws TemplateException when it cannot
   */
  public static void check(String template) {
    try {
      parsed(template);
    } catch (VelocityException | ParseException failure) {
      throw failed(failure);
    }
  }

  private static Template parsed(String text) throws ParseException {
    Template template = new Template();
    template.setRuntimeServices(Engine.VELOCITY);
    template.setName("template");
    template.setData(Engine.VELOCITY.parse(new StringReader(text), template));
    template.initDocument();
    return template;
  }

  private static TemplateException failed(Exception failure) {
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
      if (last instanceof NoJsonException found) {
        return new TemplateException(String.valueOf(found.getMessage()), true, failure);
      }
    }
    String message = last.getMessage();
    return new TemplateException(message == null ? last.toString() : message, false, failure);
  }
}
