// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.payple4ee.e2e.leak.Place.Where;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs in a process of its own when all other tests have ended and their servers have stopped, and
 * reads everything that they left.
 */
@DisplayName("No planted secret is in a place where it is not allowed")
class NothingLeakedIT {

  private static final Set<String> SERVERS_OF_THE_WHOLE =
      Set.of("shared", "inside", "postgresql", "node-1", "another-payple", "restart");

  private static List<Planting> secrets;
  private static Investigation investigation;

  @BeforeAll
  static void search() {
    assumeThat(Notes.servers()).as("servers that ran before").isNotEmpty();
    secrets = Notes.secrets();
    investigation = new Investigation(secrets);
    investigation.lookInto(Where.ANSWER, Notes.seen(Notes.ANSWERS));
    investigation.lookInto(Where.PAGE, Notes.seen(Notes.PAGES));
    investigation.lookInto(Where.DATABASE, Notes.seen(Notes.TABLES));
    Notes.servers().forEach(investigation::lookInto);
  }

  @ParameterizedTest
  @EnumSource(Where.class)
  void secretsAreWhereTheyHaveAReasonToBeAlone(Where where) {
    assertThat(investigation.finds())
        .filteredOn(find -> find.place().where() == where)
        .filteredOn(find -> MayBeThere.ALL.stream().noneMatch(one -> one.covers(find)))
        .isEmpty();
  }

  @Test
  void everySecretWasPlantedAndEveryPlaceWasThere() {
    assumeThatTheWholeRan();

    assertThat(secrets).extracting(Planting::kind).containsAll(EnumSet.allOf(Kind.class));
    for (Where where : Where.values()) {
      assertThat(investigation.places()).extracting(Place::where).contains(where);
    }
    assertThat(investigation.places())
        .extracting(Place::name)
        .anyMatch(name -> name.endsWith("trace.log"))
        .anyMatch(name -> name.contains("ffdc"))
        .anyMatch(name -> name.endsWith(".mv.db"))
        .contains("tables of shared", "tables of postgresql", "tables of two-nodes");
  }

  @Test
  void moduleAndRestClientLoggedAtTheirFinestLevel() throws IOException {
    assumeThatTheWholeRan();

    // what the module says at the finest level, and what the client says of what it sends
    assertThat(trace("shared")).contains("Clients are ready");
    assertThat(trace("inside")).contains("Clients are ready", "Envelope[message=");
  }

  @Test
  void everyReasonIsNeeded() {
    assumeThatTheWholeRan();

    List<MayBeThere> needless = new ArrayList<>(MayBeThere.ALL);
    needless.removeIf(reason -> investigation.finds().stream().anyMatch(reason::covers));

    assertThat(needless).isEmpty();
  }

  private static String trace(String server) throws IOException {
    Path user =
        Notes.servers().stream()
            .filter(folder -> folder.endsWith(server))
            .findFirst()
            .orElseThrow();
    try (Stream<Path> files = Files.walk(user.resolve("servers"), 3)) {
      Path trace = files.filter(file -> file.endsWith("trace.log")).findFirst().orElseThrow();
      return Files.readString(trace, StandardCharsets.ISO_8859_1);
    }
  }

  private static void assumeThatTheWholeRan() {
    assumeThat(
            Notes.servers().stream()
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toSet()))
        .as("more than some tests ran before")
        .containsAll(SERVERS_OF_THE_WHOLE);
  }
}
