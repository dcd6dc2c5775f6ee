// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payple4ee.compatibility.server.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@DisplayName("A shop that the archetype makes is built, deployed and paid by its own test")
@EnabledIfSystemProperty(named = "compatibility.whole", matches = "true")
class ArchetypeIT {

  private static final String VERSION = "0.1.0-SNAPSHOT";
  private static final String GROUP = "io/github/payple4ee";
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final long MINUTES = 10;

  private final Path folder = Folders.empty("archetype");

  @Test
  void generatedShopPassesItsTest() throws Exception {
    Path settings = settings(repository());

    maven(
        folder,
        settings,
        "org.apache.maven.plugins:maven-archetype-plugin:3.4.0:generate",
        "-DarchetypeGroupId=io.github.payple4ee",
        "-DarchetypeArtifactId=payple-shop-archetype",
        "-DarchetypeVersion=" + VERSION,
        "-DgroupId=shop.example",
        "-DartifactId=bookshop",
        "-Dversion=1.0",
        "-Dpackage=shop.example.books");
    Path shop = folder.resolve("bookshop");
    assertThat(shop.resolve("src/main/java/shop/example/books/OrderResource.java"))
        .content()
        .startsWith("package shop.example.books;");
    maven(shop, settings, "verify");

    assertThat(shop.resolve("target/shop.war")).exists();
    assertThat(shop.resolve("target/failsafe-reports/failsafe-summary.xml"))
        .content()
        .contains("<completed>1</completed>", "<failures>0</failures>", "<errors>0</errors>");
  }

  /** What was built, as a repository has it. */
  private Path repository() throws IOException {
    Path repository = Files.createDirectories(folder.resolve("repository"));
    put(repository, "payple-parent", ROOT.resolve("pom.xml"), null);
    for (String module : List.of("payple-bom", "payple-starter")) {
      put(repository, module, ROOT.resolve(module).resolve("pom.xml"), null);
    }
    for (String module :
        List.of(
            "payple-api",
            "payple-cdi",
            "payple-jaxrs-callbacks",
            "payple-simulator",
            "payple-shop-archetype")) {
      Path jar = ROOT.resolve(module).resolve("target").resolve(module + "-" + VERSION + ".jar");
      put(repository, module, ROOT.resolve(module).resolve("pom.xml"), jar);
    }
    return repository;
  }

  private static void put(Path repository, String module, Path pom, Path jar) throws IOException {
    Path home = Files.createDirectories(repository.resolve(GROUP).resolve(module).resolve(VERSION));
    String name = module + "-" + VERSION;
    Files.copy(pom, home.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
    if (jar != null) {
      Files.copy(jar, home.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path settings(Path repository) throws IOException {
    return Files.writeString(
        folder.resolve("settings.xml"),
        """
        <settings>
          <profiles>
            <profile>
              <id>built</id>
              <repositories>
                <repository>
                  <id>built</id>
                  <url>@URL@</url>
                  <releases><enabled>false</enabled></releases>
                  <snapshots><enabled>true</enabled><updatePolicy>always</updatePolicy><checksumPolicy>ignore</checksumPolicy></snapshots>
                </repository>
              </repositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>built</activeProfile></activeProfiles>
        </settings>
        """
            .replace("@URL@", repository.toUri().toString()));
  }

  private static void maven(Path directory, Path settings, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ROOT.resolve(File.separatorChar == '\\' ? "mvnw.cmd" : "mvnw").toString());
    command.addAll(List.of("-B", "-ntp", "-s", settings.toString()));
    command.addAll(List.of(arguments));
    Path log = directory.resolve("maven.log");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("%s", log).isTrue();
    assertThat(process.exitValue()).as("%s", log).isZero();
  }
}
