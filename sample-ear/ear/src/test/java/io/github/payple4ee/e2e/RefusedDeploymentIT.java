// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.e2e.server.LibertyServer;
import io.github.payple4ee.e2e.server.Ports;
import io.github.payple4ee.e2e.shop.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a new user deploys that would lose money later: a real server does not start it. */
class RefusedDeploymentIT {

  private static final String FILE = "META-INF/microprofile-config.properties";
  private static final String SECRET = "secret-0f-the-war";

  @Test
  void warThatContradictsEarLibIsRefusedWithoutItsSecrets() {
    try (LibertyServer server =
        startUnsuccessfully(
            "war-differs",
            ear ->
                putIntoWar(
                    ear, List.of("payple.environment=live", "payple.goods-key=" + SECRET)))) {
      assertThat(server.log())
          .contains("payple.environment has different values in sources of the same ordinal")
          .contains(
              "put the keys into META-INF/microprofile-config.properties of one jar in EAR/lib")
          .doesNotContain(SECRET);
      assertThat(Shop.on(server.url()).get("shop/").status()).isEqualTo(404);
    }
  }

  @Test
  void serverWithoutJsonBindingLogsWhichFeatureToAdd() {
    try (LibertyServer server =
        LibertyServer.startUnsuccessfully(
            "no-jsonb",
            Map.of("PAYPLE_URL", "http://localhost:" + Ports.free()),
            folder -> withoutFeature(folder.resolve("server.xml"), "jsonb-3.0"),
            RefusedDeploymentIT::refused)) {
      assertThat(server.log())
          .contains("Missing: JSON Binding (on Open Liberty the feature jsonb-3.0 or newer)");
      assertThat(Shop.on(server.url()).get("shop/").status()).isEqualTo(404);
    }
  }

  private static LibertyServer startUnsuccessfully(String name, Consumer<Path> change) {
    return LibertyServer.startUnsuccessfully(
        name,
        Map.of("PAYPLE_URL", "http://localhost:" + Ports.free()),
        folder -> change.accept(folder.resolve("apps/sample.ear")),
        RefusedDeploymentIT::refused);
  }

  private static boolean refused(LibertyServer server) {
    String log = server.log();
    boolean refused = log.contains("CWWKZ0002E") || log.contains("CWWKZ0106E");
    // the server answers requests from then on
    return refused && log.contains("CWWKF0011I");
  }

  private static void withoutFeature(Path configuration, String feature) {
    try {
      String all = Files.readString(configuration);
      String rest = all.replace("<feature>" + feature + "</feature>", "");
      assertThat(rest).isNotEqualTo(all);
      Files.writeString(configuration, rest);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void putIntoWar(Path ear, List<String> lines) {
    Path war = ear.resolveSibling("shop-changed.war");
    try (FileSystem application = FileSystems.newFileSystem(ear)) {
      Path shop = application.getPath("shop.war");
      Files.copy(shop, war, StandardCopyOption.REPLACE_EXISTING);
      try (FileSystem module = FileSystems.newFileSystem(war)) {
        Files.write(module.getPath("WEB-INF/classes", FILE), lines);
      }
      Files.copy(war, shop, StandardCopyOption.REPLACE_EXISTING);
      Files.delete(war);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
