// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbered scripts that create tables in one database product. Each records its number in a
 * table. Flyway and Liquibase can run the same files.
 */
final class SchemaScripts {

  private static final Pattern TABLE =
      Pattern.compile(
          "^\\s*+(?:create table (?:if not exists )?+(\\w++)|alter table (\\w++) add column)"
              + " \\(([^;]++)");
  private static final Pattern COLUMN = Pattern.compile("(?m)^  (?!primary|constraint)(\\w++) ");

  private static final Pattern ADDED =
      Pattern.compile(
          "^\\s*+alter table (\\w++) add (?:column )?+(?:if not exists )?+(\\w++)"
              + " (?:n?varchar|bigint|number|boolean|bit|int)");

  private static final Pattern INDEX =
      Pattern.compile("^\\s*+create (?:unique )?+index (?:if not exists )?+(\\w++) on (\\w++)");

  private static final Pattern UNIQUE =
      Pattern.compile(
          "^\\s*+create unique index (?:if not exists )?+(\\w++) on (\\w++) \\(([\\w, ]++)\\)");

  private static final Pattern PRIMARY =
      Pattern.compile("(?m)^  primary key (?:nonclustered )?+\\(([\\w, ]++)\\)");

  private final ScriptSet set;
  private final String folder;

  /** The scripts of the journal. */
  SchemaScripts(Dialect dialect) {
    this(dialect, ScriptSet.JOURNAL);
  }

  SchemaScripts(Dialect dialect, ScriptSet set) {
    this.set = set;
    this.folder = set.folder() + "/" + dialect.folder() + "/";
  }

  /** The number of scripts, which is also the number of the newest script. */
  int count() {
    return set.files().size();
  }

  /** The path of a script in its jar. */
  String path(int version) {
    return folder + set.files().get(version - 1);
  }

  /** The statements of a script. */
  List<String> commands(int version) {
    String name = path(version);
    try (InputStream file = SchemaScripts.class.getClassLoader().getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(
            "The " + set.jar() + " jar lacks " + name + "; deploy the complete jar");
      }
      String script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(script.replaceAll("(?m)^--.*$", "").split(";", -1))
          .map(String::strip)
          .filter(command -> !command.isEmpty())
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The tables that all scripts together create, each with its columns. */
  Map<String, List<String>> tables() {
    return tables(count());
  }

  /** The tables that the scripts up to this version create, each with its columns. */
  Map<String, List<String>> tables(int last) {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (int version = 1; version <= last; version++) {
      for (String command : commands(version)) {
        madeBy(command)
            .forEach(
                (table, columns) ->
                    tables.computeIfAbsent(table, name -> new ArrayList<>()).addAll(columns));
      }
    }
    return tables;
  }

  /** The unique indexes that the scripts up to this version create, primary keys included. */
  List<UniqueIndex> uniqueIndexes(int last) {
    return IntStream.rangeClosed(1, last)
        .mapToObj(this::commands)
        .flatMap(List::stream)
        .flatMap(command -> Stream.concat(primaryKey(command), uniqueIndex(command)))
        .toList();
  }

  private static Stream<UniqueIndex> primaryKey(String command) {
    return TABLE
        .matcher(command)
        .results()
        .flatMap(
            table ->
                PRIMARY
                    .matcher(table.group(3))
                    .results()
                    .map(
                        key ->
                            UniqueIndex.of(
                                "primary key of " + table.group(1), table.group(1), key.group(1))));
  }

  private static Stream<UniqueIndex> uniqueIndex(String command) {
    return UNIQUE
        .matcher(command)
        .results()
        .map(
            index ->
                UniqueIndex.of("unique index " + index.group(1), index.group(2), index.group(3)));
  }

  /**
   * The table that a command creates or extends, with the columns of the command; empty for another
   * command.
   */
  static Map<String, List<String>> madeBy(String command) {
    Map<String, List<String>> made = new LinkedHashMap<>();
    ADDED
        .matcher(command)
        .results()
        .forEach(column -> made.put(column.group(1), List.of(column.group(2))));
    TABLE
        .matcher(command)
        .results()
        .forEach(
            table ->
                made.put(
                    table.group(1) == null ? table.group(2) : table.group(1),
                    COLUMN
                        .matcher(table.group(3))
                        .results()
                        .map(column -> column.group(1))
                        .toList()));
    return made;
  }

  /**
   * An index that keeps a value from being stored twice.
   *
   * @param name what it is, for a message
   * @param table its table
   * @param columns its columns, in their order
   */
  record UniqueIndex(String name, String table, List<String> columns) {

    private static UniqueIndex of(String name, String table, String columns) {
      return new UniqueIndex(name, table, List.of(columns.replace(" ", "").split(",", -1)));
    }
  }

  /** The index that a command creates, and its table; empty for another command. */
  static String[] indexMadeBy(String command) {
    Matcher index = INDEX.matcher(command);
    return index.find() ? new String[] {index.group(1), index.group(2)} : new String[0];
  }
}
