package io.cloudfakes.dynamodb.internal.partiql;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.expression.Path;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.List;

/** The tokens of one statement being read, with the values its question marks stand for. */
final class Tokens {
  private static final int MOST_LEVELS = 100;

  private final List<Token> tokens;
  private final List<Value> parameters;
  private int at;
  private int parametersTaken;
  private int depth;

  Tokens(String statement, List<Value> parameters) {
    this.tokens = Lexer.tokens(statement);
    this.parameters = parameters;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token second() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  Token take() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  boolean takeSign(String sign) {
    boolean there = peek().isSign(sign);
    if (there) {
      at++;
    }
    return there;
  }

  boolean takeWord(String word) {
    boolean there = peek().isWord(word);
    if (there) {
      at++;
    }
    return there;
  }

  void expectSign(String sign) {
    if (!takeSign(sign)) {
      throw unexpected();
    }
  }

  void expectWord(String word) {
    if (!takeWord(word)) {
      throw unexpected();
    }
  }

  /** Requires that the statement ends here and that no parameter is left over. */
  void expectEnd() {
    if (peek().kind() != Token.Kind.END) {
      throw unexpected();
    }
    if (parametersTaken != parameters.size()) {
      throw PartiqlErrors.parameterCount();
    }
  }

  /** The value of the next question mark. */
  Value parameter() {
    if (parametersTaken == parameters.size()) {
      throw PartiqlErrors.parameterCount();
    }
    return parameters.get(parametersTaken++);
  }

  /**
   * Notes that something stands within something else; reading on takes ever more of the stack. How
   * deep AWS reads is not known.
   */
  void enter() {
    depth++;
    if (depth > MOST_LEVELS) {
      throw PartiqlErrors.notModelled("a statement nested too deeply: " + depth + " levels");
    }
  }

  void leave() {
    depth--;
  }

  AwsErrorException unexpected() {
    Token token = peek();
    boolean keyword = token.kind() == Token.Kind.WORD && Keywords.contains(token.text());
    return PartiqlErrors.malformed(
        keyword
            ? "Unexpected keyword"
            : token.kind() == Token.Kind.END ? "Unexpected end of statement" : "Unexpected term");
  }

  boolean atName() {
    Token token = peek();
    return token.kind() == Token.Kind.QUOTED
        || (token.kind() == Token.Kind.WORD && !Keywords.contains(token.text()));
  }

  /** A name, in double quotation marks or none. */
  String name() {
    if (!atName()) {
      throw unexpected();
    }
    return take().text();
  }

  /** A document path. */
  Path path() {
    List<Path.Step> steps = new ArrayList<>();
    steps.add(new Path.Name(name()));
    while (true) {
      if (takeSign(".")) {
        steps.add(new Path.Name(name()));
      } else if (takeSign("[")) {
        steps.add(step(take()));
        expectSign("]");
      } else {
        return new Path(steps);
      }
    }
  }

  private Path.Step step(Token token) {
    if (token.kind() == Token.Kind.STRING) {
      return new Path.Name(token.text());
    }
    // Ten digits may be more than an int; no list is that long.
    if (token.kind() != Token.Kind.NUMBER || !token.text().matches("[0-9]{1,9}")) {
      throw PartiqlErrors.malformed("Unexpected path component");
    }
    return new Path.Place(Integer.parseInt(token.text()));
  }
}
