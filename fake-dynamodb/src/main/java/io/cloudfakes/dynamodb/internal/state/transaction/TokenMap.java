package io.cloudfakes.dynamodb.internal.state.transaction;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What tokens were used for, by 64 bits of each: an immutable value that shares its structure with
 * the maps it was made from. A tree whose branches are found by six bits of the token, without a
 * search: nearly every transaction brings a new token, is looked up in vain among all of ten
 * minutes and added, which in a map of whole keys took a fifth of its time.
 *
 * <p>Its shape depends on the tokens alone, not on the order they came in.
 */
public final class TokenMap {
  static final TokenMap EMPTY = new TokenMap(new Leaf(new long[0], new ClientTokens.Use[0]));

  private static final int BITS = 6;
  private static final int BRANCHES = 1 << BITS;
  private static final int FIRST_SHIFT = Long.SIZE - BITS;

  /** The most tokens of a leaf; those of the last level may have more. */
  private static final int MOST = 32;

  /** A leaf, or an array of nodes. */
  private final Object root;

  private TokenMap(Object root) {
    this.root = root;
  }

  public boolean isEmpty() {
    return root instanceof Leaf leaf && leaf.tokens.length == 0;
  }

  ClientTokens.@Nullable Use get(long token) {
    Object node = root;
    int shift = FIRST_SHIFT;
    while (node instanceof Object[] branches) {
      node = branches[branch(token, shift)];
      shift -= BITS;
    }
    Leaf leaf = (Leaf) node;
    int at = Arrays.binarySearch(leaf.tokens, token);
    return at < 0 ? null : leaf.uses[at];
  }

  TokenMap with(long token, ClientTokens.Use use) {
    return new TokenMap(with(root, FIRST_SHIFT, token, use));
  }

  private static Object with(Object node, int shift, long token, ClientTokens.Use use) {
    if (node instanceof Object[] branches) {
      Object[] changed = branches.clone();
      int at = branch(token, shift);
      changed[at] = with(branches[at], shift - BITS, token, use);
      return changed;
    }
    Leaf leaf = ((Leaf) node).with(token, use);
    return leaf.tokens.length <= MOST || shift < 0 ? leaf : split(leaf, shift);
  }

  private static Object[] split(Leaf leaf, int shift) {
    Object[] branches = new Object[BRANCHES];
    Arrays.fill(branches, EMPTY.root);
    for (int i = 0; i < leaf.tokens.length; i++) {
      int at = branch(leaf.tokens[i], shift);
      branches[at] = with(branches[at], shift - BITS, leaf.tokens[i], leaf.uses[i]);
    }
    return branches;
  }

  private static int branch(long token, int shift) {
    return (int) (token >>> shift) & (BRANCHES - 1);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TokenMap that
        && Arrays.deepEquals(new Object[] {root}, new Object[] {that.root});
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(new Object[] {root});
  }

  /** Tokens in their order, with their uses. */
  private static final class Leaf {
    final long[] tokens;
    final ClientTokens.Use[] uses;

    Leaf(long[] tokens, ClientTokens.Use[] uses) {
      this.tokens = tokens;
      this.uses = uses;
    }

    Leaf with(long token, ClientTokens.Use use) {
      int found = Arrays.binarySearch(tokens, token);
      if (found >= 0) {
        ClientTokens.Use[] changed = uses.clone();
        changed[found] = use;
        return new Leaf(tokens, changed);
      }
      int at = -found - 1;
      int count = tokens.length;
      long[] more = Arrays.copyOf(tokens, count + 1);
      ClientTokens.Use[] moreUses = Arrays.copyOf(uses, count + 1);
      System.arraycopy(tokens, at, more, at + 1, count - at);
      System.arraycopy(uses, at, moreUses, at + 1, count - at);
      more[at] = token;
      moreUses[at] = use;
      return new Leaf(more, moreUses);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Leaf that
          && Arrays.equals(tokens, that.tokens)
          && Arrays.equals(uses, that.uses);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(tokens) + Arrays.hashCode(uses);
    }
  }
}
