// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.recurring.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Reads rows by many keys: by a hundred of them with each statement. */
final class Keys {

  private static final int MANY = 100;

  private Keys() {}

  /** A condition on a column that a hundred parameters follow from. */
  static String in(String column) {
    return column + " in (" + String.join(", ", Collections.nCopies(MANY, "?")) + ")";
  }

  /** Reads by all keys; the last keys of a statement may be the same one. */
  static void each(Collection<String> keys, Read read) throws SQLException {
    List<Object> some = new ArrayList<>(MANY);
    for (String key : keys) {
      some.add(key);
      if (some.size() == MANY) {
        read.by(some);
        some.clear();
      }
    }
    if (!some.isEmpty()) {
      some.addAll(Collections.nCopies(MANY - some.size(), some.get(0)));
      read.by(some);
    }
  }

  /** Reads rows. */
  interface Read {
    void by(List<Object> keys) throws SQLException;
  }
}
