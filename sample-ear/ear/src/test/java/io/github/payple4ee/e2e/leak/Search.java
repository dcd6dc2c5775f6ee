// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds thousands of secrets, in every spelling, in one pass: each place of a text is compared by
 * its first eight bytes.
 */
final class Search {

  private static final int BITS = 22;
  private static final int AROUND = 60;

  private final Map<Long, List<Pattern>> patterns = new HashMap<>();
  private final BitSet starts = new BitSet(1 << BITS);

  Search(Collection<Planting> secrets) {
    for (Planting secret : secrets) {
      Spellings.of(secret.value()).forEach((name, text) -> add(secret, name, text));
    }
  }

  private void add(Planting secret, String spelling, String text) {
    Pattern pattern = new Pattern(secret, spelling, Spellings.bytes(text));
    long start = 0;
    for (int at = 0; at < Long.BYTES; at++) {
      start = start << 8 | (pattern.bytes[at] & 0xff);
    }
    starts.set(bucket(start));
    patterns.computeIfAbsent(start, none -> new ArrayList<>()).add(pattern);
  }

  /** The secrets that stand in a text, each of them once. */
  List<Find> in(Place place, String text) {
    return in(place, Spellings.bytes(text));
  }

  /** The secrets that stand in a file, each of them once. */
  List<Find> in(Place place, byte[] content) {
    List<Find> finds = new ArrayList<>();
    Set<Planting> found = new HashSet<>();
    long window = 0;
    for (int end = 0; end < content.length; end++) {
      window = window << 8 | (content[end] & 0xff);
      int start = end - Long.BYTES + 1;
      if (start >= 0 && starts.get(bucket(window))) {
        for (Pattern pattern : patterns.getOrDefault(window, List.of())) {
          if (pattern.standsAt(content, start) && found.add(pattern.secret)) {
            finds.add(pattern.find(place, content, start));
          }
        }
      }
    }
    return finds;
  }

  private static int bucket(long start) {
    return (int) ((start * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - BITS));
  }

  private static final class Pattern {

    private final Planting secret;
    private final String spelling;
    private final byte[] bytes;

    private Pattern(Planting secret, String spelling, byte[] bytes) {
      this.secret = secret;
      this.spelling = spelling;
      this.bytes = bytes;
    }

    private boolean standsAt(byte[] content, int start) {
      int end = start + bytes.length;
      return end <= content.length
          && Arrays.equals(content, start, end, bytes, 0, bytes.length)
          && !(secret.kind().isNumber() && (digit(content, start - 1) || digit(content, end)));
    }

    private static boolean digit(byte[] content, int at) {
      return at >= 0 && at < content.length && content[at] >= '0' && content[at] <= '9';
    }

    private Find find(Place place, byte[] content, int start) {
      return new Find(
          secret,
          spelling,
          place,
          start,
          text(content, start - AROUND, start)
              + "[here]"
              + text(content, start + bytes.length, start + bytes.length + AROUND));
    }

    private static String text(byte[] content, int from, int to) {
      int start = Math.max(0, from);
      int end = Math.min(content.length, to);
      return end <= start
          ? ""
          : new String(content, start, end - start, StandardCharsets.UTF_8)
              .replaceAll("\\p{Cntrl}+", " ");
    }
  }
}
