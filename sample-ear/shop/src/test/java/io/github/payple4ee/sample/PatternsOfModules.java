// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Every regular expression of the modules, found in their compiled classes: the patterns of their
 * fields, and every text constant of a class that compiles or uses a pattern.
 */
final class PatternsOfModules {

  private static final Set<String> METHODS_OF_STRING =
      Set.of("matches", "replaceAll", "replaceFirst", "split");

  private PatternsOfModules() {}

  static Map<String, Pattern> find() throws ReflectiveOperationException, IOException {
    Map<String, Pattern> patterns = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("io.github.payple4ee")) {
      fields(type, patterns);
      constants(type).stream()
          .filter(text -> text.matches("(?s).*[*+{].*"))
          .forEach(text -> add(patterns, type.getName() + ": " + text, text));
    }
    return patterns;
  }

  private static void fields(JavaClass type, Map<String, Pattern> patterns)
      throws ReflectiveOperationException {
    boolean has =
        type.getFields().stream()
            .anyMatch(field -> field.getRawType().isEquivalentTo(Pattern.class));
    if (!has) {
      return;
    }
    for (Field field : Class.forName(type.getName()).getDeclaredFields()) {
      if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        patterns.put(type.getName() + "." + field.getName(), (Pattern) field.get(null));
      }
    }
  }

  private static boolean usesPattern(String owner, String method) {
    return owner.equals("java/util/regex/Pattern")
        || (owner.equals("java/lang/String") && METHODS_OF_STRING.contains(method));
  }

  private static void add(Map<String, Pattern> patterns, String name, String expression) {
    try {
      patterns.put(name, Pattern.compile(expression));
    } catch (PatternSyntaxException noPattern) {
      // a text of another kind
    }
  }

  /** The text constants of a class file (JVM specification 4.4), if the class uses patterns. */
  private static Set<String> constants(JavaClass type) throws IOException {
    Map<Integer, String> texts = new TreeMap<>();
    Map<Integer, Integer> classes = new TreeMap<>();
    Map<Integer, Integer> names = new TreeMap<>();
    List<int[]> methods = new ArrayList<>();
    List<Integer> strings = new ArrayList<>();
    try (InputStream stream = type.getSource().orElseThrow().getUri().toURL().openStream();
        DataInputStream file = new DataInputStream(stream)) {
      file.readLong();
      int count = file.readUnsignedShort();
      for (int index = 1; index < count; index++) {
        int tag = file.readUnsignedByte();
        switch (tag) {
          case 1 -> texts.put(index, file.readUTF());
          case 8 -> strings.add(file.readUnsignedShort());
          case 5, 6 -> {
            file.readLong();
            index++;
          }
          case 7 -> classes.put(index, file.readUnsignedShort());
          case 10 -> methods.add(new int[] {file.readUnsignedShort(), file.readUnsignedShort()});
          case 12 -> {
            names.put(index, file.readUnsignedShort());
            file.readUnsignedShort();
          }
          case 16, 19, 20 -> file.readUnsignedShort();
          case 15 -> file.skipBytes(3);
          default -> file.readInt();
        }
      }
    }
    boolean uses =
        methods.stream()
            .anyMatch(
                method ->
                    usesPattern(
                        texts.get(classes.get(method[0])), texts.get(names.get(method[1]))));
    Set<String> constants = new TreeSet<>();
    if (uses) {
      strings.forEach(index -> constants.add(texts.get(index)));
    }
    return constants;
  }
}
