// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The structure of a page in Markdown, which is the same in every language.
 *
 * @param outline headings, list items, tables and code blocks, in their order
 * @param headings the number signs and the text of each heading
 * @param tables the rows of each table, and the cells of each row
 * @param keys the configuration keys of each section, in prose and tables
 * @param blocks the code blocks with their fences
 */
record MarkdownPage(
    List<String> outline,
    List<String> headings,
    List<List<List<String>>> tables,
    List<Set<String>> keys,
    List<String> blocks) {

  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.+)");
  private static final Pattern ITEM = Pattern.compile("( *)([*-] \\[ ]|[*-]|\\d+\\.) .*");
  private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern KEY =
      Pattern.compile("(?<![\\w./-])payple\\.[a-z][a-z_-]*(?:\\.[a-z][a-z_-]*)*");
  private static final Pattern FILE = Pattern.compile("```\\w+ (\\S+)\n(?s:.*)");
  private static final String FENCE = "```";

  static MarkdownPage of(Path page) throws IOException {
    MarkdownPage read =
        new MarkdownPage(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    String text = Files.readString(page);
    FENCED.matcher(text).results().map(MatchResult::group).forEach(read.blocks::add);
    read.keys.add(new TreeSet<>());
    boolean fenced = false;
    List<List<String>> table = null;
    for (String line : text.lines().toList()) {
      boolean row = line.startsWith("|") && !fenced;
      if (row && table == null) {
        table = new ArrayList<>();
        read.tables.add(table);
      } else if (!row && table != null) {
        read.outline.add(shape(table));
        table = null;
      }
      if (line.startsWith(FENCE)) {
        fenced = !fenced;
        if (fenced) {
          read.outline.add(line);
        }
      } else if (row) {
        table.add(cells(line));
        read.addKeys(line);
      } else if (!fenced) {
        read.addLine(line);
      }
    }
    if (table != null) {
      read.outline.add(shape(table));
    }
    return read;
  }

  /** The page without its code blocks. */
  static String prose(Path page) throws IOException {
    return FENCED.matcher(Files.readString(page)).replaceAll("");
  }

  /** The file that a code block is to be saved as; empty when it is none. */
  static String file(String block) {
    Matcher named = FILE.matcher(block);
    return named.matches() ? named.group(1) : "";
  }

  /** The sections, as links name them. */
  List<String> anchors() {
    return headings.stream()
        .map(heading -> heading.substring(heading.indexOf(' ')).strip().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("(?U)[^\\w\\- ]", "").replace(' ', '-'))
        .toList();
  }

  Set<String> allKeys() {
    return keys.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
  }

  List<String> levels() {
    return headings.stream().map(heading -> heading.substring(0, heading.indexOf(' '))).toList();
  }

  /** The rows and columns of each table. */
  List<String> shapes() {
    return tables.stream().map(MarkdownPage::shape).toList();
  }

  /** The code in each row of the tables. */
  List<Set<String>> codeOfRows() {
    return tables.stream()
        .flatMap(List::stream)
        .map(row -> (Set<String>) new TreeSet<>(code(String.join("|", row))))
        .toList();
  }

  private void addLine(String line) {
    Matcher heading = HEADING.matcher(line);
    Matcher item = ITEM.matcher(line);
    if (heading.matches()) {
      headings.add(line);
      outline.add(heading.group(1));
      keys.add(new TreeSet<>());
    } else if (item.matches()) {
      outline.add(item.group(1) + item.group(2));
    }
    addKeys(line);
  }

  private void addKeys(String line) {
    code(line).stream()
        .flatMap(code -> KEY.matcher(code).results())
        .map(MatchResult::group)
        .forEach(keys.get(keys.size() - 1)::add);
  }

  private static List<String> code(String text) {
    return CODE.matcher(text).results().map(code -> code.group(1)).toList();
  }

  private static List<String> cells(String row) {
    List<String> cells = List.of(CELL.split(row.strip(), -1));
    return cells.subList(1, cells.size() - 1);
  }

  /** Each row has the columns of the first one, or is named. */
  private static String shape(List<List<String>> table) {
    int columns = table.get(0).size();
    List<List<String>> ragged = table.stream().filter(row -> row.size() != columns).toList();
    return "table of "
        + table.size()
        + " x "
        + columns
        + (ragged.isEmpty() ? "" : ", but " + ragged);
  }
}
