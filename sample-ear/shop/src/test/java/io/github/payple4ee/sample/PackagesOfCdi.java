// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which packages of payple-cdi may import which others, besides payple-api and the platform. */
final class PackagesOfCdi {

  private static final String CDI = "io.github.payple4ee.cdi";

  // a row names only packages that stand below it, so the imports go in no circle
  private static final Map<String, Set<String>> TABLE =
      read(
          """
          (root)     -> card client config delivery journal lookup migration operation preflight resolver start text window
          claim      -> card client config delivery journal lookup operation protocol start window
          resolver   -> card config delivery journal lookup operation start window
          migration  -> card lookup
          operation  -> client config delivery journal lookup protocol
          card       -> client config delivery journal lookup protocol
          lookup     -> client config delivery journal protocol
          window     -> client config crypto journal start
          preflight  -> client config journal start text
          delivery   -> journal
          client     -> config protocol
          journal    -> config crypto protocol
          config     -> crypto
          protocol   ->
          crypto     ->
          start      ->
          text       ->
          """);

  private PackagesOfCdi() {}

  static ArchCondition<JavaClass> importWhatTheirRowAllows() {
    return new ArchCondition<>("import only the packages that the table of packages allows") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String from = room(type);
        Set<String> allowed = TABLE.get(from);
        if (allowed == null) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " is in a package without a row in the table"));
          return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          if (isOfCdi(target) && !room(target).equals(from) && !allowed.contains(room(target))) {
            events.add(
                SimpleConditionEvent.violated(
                    type,
                    from + " may not import " + room(target) + ": " + dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isOfCdi(JavaClass type) {
    return type.getPackageName().equals(CDI) || type.getPackageName().startsWith(CDI + ".");
  }

  private static String room(JavaClass type) {
    return type.getPackageName().equals(CDI)
        ? "(root)"
        : type.getPackageName().substring(CDI.length() + 1);
  }

  private static Map<String, Set<String>> read(String text) {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      String[] row = line.split("->", -1);
      table.put(row[0].strip(), row[1].isBlank() ? Set.of() : Set.of(row[1].strip().split(" ")));
    }
    List<String> order = new ArrayList<>(table.keySet());
    table.forEach(
        (room, allowed) ->
            allowed.forEach(
                other -> {
                  if (order.indexOf(other) <= order.indexOf(room)) {
                    throw new IllegalStateException(
                        room
                            + " stands above "
                            + other
                            + " in the table, or "
                            + other
                            + " is none");
                  }
                }));
    return table;
  }
}
