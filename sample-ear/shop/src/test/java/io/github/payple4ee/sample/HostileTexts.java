// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Texts that are made of a pattern's own letters, to make it work as hard as it can: each part of a
 * text that almost matches is repeated, after the part that stands before it, and ends as the
 * pattern does not expect.
 */
final class HostileTexts {

  private static final String PROBES = "a0A-._/:=&?@%+~ \t\n!\"<,;\u0001가０~Zz9";
  private static final String[] ENDS = {"", "\u0000"};
  private static final int LONGEST_PART = 5;
  private static final int LONGEST_WORD = 48;

  private final String expression;
  private int at;

  private HostileTexts(String expression) {
    this.expression = expression;
  }

  /** Texts of about this length. */
  static Set<String> of(String expression, int length) {
    Set<String> texts = new LinkedHashSet<>();
    for (boolean first : new boolean[] {true, false}) {
      String word = new HostileTexts(expression).word(first);
      for (int size = 1; size <= Math.min(LONGEST_PART, word.length()); size++) {
        for (int start = 0; start + size <= word.length(); start++) {
          String part = word.substring(start, start + size);
          String many = part.repeat(length / size);
          for (String end : ENDS) {
            texts.add(many + end);
            texts.add(word.substring(0, start) + many + end);
          }
          texts.add(word.substring(0, start) + many + word.substring(start + size));
        }
      }
      if (!word.isEmpty()) {
        texts.add(word.repeat(length / word.length()));
        texts.add(word.repeat(length / word.length()) + "\u0000");
      }
      pairs(word, length, texts);
    }
    return texts;
  }

  /** The few of them that are worth their whole length. */
  static Set<String> long64(String expression) {
    int length = 64 * 1024;
    Set<String> texts = new LinkedHashSet<>();
    for (boolean first : new boolean[] {true, false}) {
      String word = new HostileTexts(expression).word(first);
      for (int start = 0; start < word.length(); start++) {
        String letter = word.substring(start, start + 1);
        texts.add(word.substring(0, start) + letter.repeat(length) + "\u0000");
        // begun again and again
        texts.add(word.substring(0, start + 1).repeat(length / (start + 1)) + "\u0000");
      }
    }
    return texts;
  }

  private static void pairs(String word, int length, Set<String> texts) {
    int[] letters = word.chars().distinct().limit(8).toArray();
    for (int one : letters) {
      for (int other : letters) {
        String first = Character.toString(one);
        String second = Character.toString(other);
        texts.add((first + second).repeat(length / 2) + "\u0000");
        texts.add(first.repeat(length / 2) + second.repeat(length / 2) + "\u0000");
      }
    }
  }

  /** What almost matches: a letter for each class, each group and each choice once. */
  private String word(boolean first) {
    StringBuilder word = new StringBuilder();
    while (at < expression.length() && word.length() < LONGEST_WORD) {
      char letter = expression.charAt(at);
      if (letter == '\\' || letter == '[') {
        word.append(letterOf(token(), first));
      } else if (letter == '(') {
        opening();
      } else if (letter == '{' && quantifier() > 0) {
        at = quantifier();
      } else {
        at++;
        if (letter == '.') {
          word.append('a');
        } else if ("^$*+?|)".indexOf(letter) < 0) {
          word.append(letter);
        }
      }
    }
    return word.toString();
  }

  /** Where the quantifier ends that begins here; -1 when a brace is a brace. */
  private int quantifier() {
    int end = expression.indexOf('}', at);
    boolean digits =
        end > 0
            && expression.substring(at + 1, end).chars().allMatch(c -> c == ',' || c <= '9')
            && end > at + 1;
    return digits ? end + 1 : -1;
  }

  /** A group's beginning, with what follows a question mark. */
  private void opening() {
    at++;
    if (at < expression.length() && expression.charAt(at) == '?') {
      at++;
      while (at < expression.length() && "idmsuxU:=!<-".indexOf(expression.charAt(at)) >= 0) {
        at++;
        if (":=!".indexOf(expression.charAt(at - 1)) >= 0) {
          return;
        }
      }
    }
  }

  /** A class in brackets, or an escape. */
  private String token() {
    int start = at;
    if (expression.charAt(at) == '\\') {
      at++;
      char kind = expression.charAt(Math.min(at, expression.length() - 1));
      at++;
      if ((kind == 'p' || kind == 'P') && at < expression.length()) {
        int end = expression.charAt(at) == '{' ? expression.indexOf('}', at) : at;
        at = end + 1;
      } else if (kind == 'x' || kind == 'u') {
        at += kind == 'x' ? 2 : 4;
      }
      at = Math.min(at, expression.length());
      return expression.substring(start, at);
    }
    int depth = 0;
    do {
      char letter = expression.charAt(at++);
      if (letter == '\\') {
        at++;
      } else if (letter == '[') {
        depth++;
      } else if (letter == ']' && at > start + 2) {
        depth--;
      }
    } while (depth > 0 && at < expression.length());
    return expression.substring(start, Math.min(at, expression.length()));
  }

  private static String letterOf(String token, boolean first) {
    String found = "";
    try {
      Pattern pattern = Pattern.compile(token);
      for (int probe : PROBES.codePoints().toArray()) {
        String letter = Character.toString(probe);
        if (pattern.matcher(letter).matches()) {
          found = letter;
          if (first) {
            return found;
          }
        }
      }
    } catch (PatternSyntaxException noClass) {
      return "";
    }
    return found.isEmpty() && token.length() == 2 ? token.substring(1) : found;
  }
}
