package io.cloudfakes.dynamodb.internal.partiql;

import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.Update;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads statements. */
public final class Statements {
  private final Tokens in;

  private Statements(Tokens in) {
    this.in = in;
  }

  /**
   * Reads a statement.
   *
   * @param parameters what its question marks stand for, in order
   */
  public static Statement parse(String text, List<Value> parameters) {
    Tokens in = new Tokens(text, parameters);
    Statement statement = new Statements(in).statement();
    in.takeSign(";");
    in.expectEnd();
    return statement;
  }

  private Statement statement() {
    if (in.takeWord("SELECT")) {
      return select();
    }
    if (in.takeWord("INSERT")) {
      return insert();
    }
    if (in.takeWord("UPDATE")) {
      return change();
    }
    if (in.takeWord("DELETE")) {
      return delete();
    }
    if (in.takeWord("EXISTS")) {
      in.expectSign("(");
      in.expectWord("SELECT");
      Statement.Select select = select();
      in.expectSign(")");
      return new Statement.Exists(select);
    }
    throw PartiqlErrors.malformed("Expected data manipulation");
  }

  private Statement.Select select() {
    List<Statement.Column> columns = new ArrayList<>();
    if (!in.takeSign("*")) {
      do {
        if (in.peek().kind() == Token.Kind.WORD && in.second().isSign("(")) {
          throw PartiqlErrors.unsupported("function in the list of SELECT: " + in.peek().text());
        }
        columns.add(Statement.Column.of(in.path()));
        if (in.peek().isWord("AS")) {
          throw PartiqlErrors.unsupported("clause: AS");
        }
        if (in.peek().isSign("+") || in.peek().isSign("-")) {
          throw PartiqlErrors.notModelled("arithmetic in SELECT");
        }
      } while (in.takeSign(","));
    }
    in.expectWord("FROM");
    String table = in.name();
    String index = in.takeSign(".") ? in.name() : null;
    Condition where = in.takeWord("WHERE") ? new Conditions(in).condition() : null;
    for (String clause : List.of("LIMIT", "GROUP", "HAVING", "OFFSET", "JOIN")) {
      if (in.peek().isWord(clause)) {
        throw PartiqlErrors.unsupported("clause: " + clause);
      }
    }
    return new Statement.Select(table, index, columns, where, orders());
  }

  private List<Statement.Order> orders() {
    List<Statement.Order> orders = new ArrayList<>();
    if (in.takeWord("ORDER")) {
      in.expectWord("BY");
      do {
        String name = in.name();
        boolean descending = in.takeWord("DESC");
        if (!descending) {
          in.takeWord("ASC");
        }
        orders.add(new Statement.Order(name, descending));
      } while (in.takeSign(","));
    }
    if (in.peek().isWord("LIMIT")) {
      throw PartiqlErrors.unsupported("clause: LIMIT");
    }
    return orders;
  }

  private Statement insert() {
    in.expectWord("INTO");
    String table = in.name();
    if (in.takeSign("(")) {
      // AWS takes this for a call, and stumbles over what stands in it.
      throw in.unexpected();
    }
    in.expectWord("VALUE");
    if (!(new Values(in).value() instanceof Value.M item)) {
      throw PartiqlErrors.malformed("Expected a tuple after VALUE");
    }
    return new Statement.Insert(table, item.attributes());
  }

  private Statement change() {
    String table = in.name();
    Update update = new Updates(in).update();
    Condition where = where();
    return new Statement.Change(table, update, where, returning(true));
  }

  private Statement delete() {
    in.expectWord("FROM");
    String table = in.name();
    Condition where = where();
    return new Statement.Delete(table, where, returning(false));
  }

  /** A write says by its WHERE which item it means. */
  private Condition where() {
    if (!in.takeWord("WHERE")) {
      throw in.peek().kind() == Token.Kind.END ? PartiqlErrors.keyMissing() : in.unexpected();
    }
    return new Conditions(in).condition();
  }

  private Statement.@Nullable Returning returning(boolean changes) {
    if (!in.takeWord("RETURNING")) {
      return null;
    }
    boolean all = in.takeWord("ALL");
    if (!all) {
      in.expectWord("MODIFIED");
    }
    boolean old = in.takeWord("OLD");
    if (!old) {
      in.expectWord("NEW");
    }
    in.expectSign("*");
    if (!changes && (!all || !old)) {
      throw PartiqlErrors.unsupported("returning clause: only ALL OLD * goes with DELETE");
    }
    return all
        ? old ? Statement.Returning.ALL_OLD : Statement.Returning.ALL_NEW
        : old ? Statement.Returning.MODIFIED_OLD : Statement.Returning.MODIFIED_NEW;
  }
}
