// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.payple4ee.ConfigurationException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rule 16: parts of one application that see different payple. keys are refused")
class ConfigViewsTest {

  private static final String FILE = "META-INF/microprofile-config.properties";
  private static final String SECRET = UnlistedKeys.SECRET;

  @TempDir private Path folder;
  private final List<URLClassLoader> loaders = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (URLClassLoader loader : loaders) {
      loader.close();
    }
  }

  @Test
  void keysThatTheWarAloneHasAreTaken() {
    ClassLoader lib = lib("shop.colour=green");
    ConfigViews views =
        views(lib, war("shop", lib, "payple.environment=test", "payple.cust-key=" + SECRET));

    views.refuseDifferences();
    assertThat(views.chosen().getValue("payple.cust-key", String.class)).isEqualTo(SECRET);
  }

  @Test
  void warThatSeesNoMoreThanEarLibLeavesTheChoiceToTheOther() {
    ClassLoader lib = lib("payple.environment=test");
    ConfigViews views = views(lib, war("desk", lib), war("shop", lib, "payple.cust-key=" + SECRET));

    views.refuseDifferences();
    assertThat(views.chosen().getValue("payple.cust-key", String.class)).isEqualTo(SECRET);
  }

  @Test
  void keysThatTwoWarsShareBetweenThemAreRefusedAndTheirValuesNotRepeated() {
    ClassLoader lib = lib("payple.environment=test");

    refused(
        () ->
            views(
                    lib,
                    war("shop", lib, "payple.cust-key=" + SECRET),
                    war("desk", lib, "payple.referer=https://www.shop.example/"))
                .refuseDifferences(),
        "payple.cust-key, payple.referer do not have the same value",
        "the jar of payple-cdi and the module of desk and the module of shop",
        "EAR/lib");
  }

  @Test
  void keyOfASourceThatListsNothingIsTakenFromTheWarToo() throws IOException {
    ClassLoader lib = lib("payple.environment=test");
    Part war = war("shop", lib);
    Path service =
        folder.resolve("shop/META-INF/services/org.eclipse.microprofile.config.spi.ConfigSource");
    Files.createDirectories(service.getParent());
    Files.writeString(service, UnlistedKeys.class.getName());
    ConfigViews views = views(lib, war);

    Set<String> keys = PaypleConfig.from(views.chosen()).keys();

    views.refuseDifferences(keys);
    assertThat(views.chosen(keys).getValue("payple.cust-key", String.class)).isEqualTo(SECRET);
  }

  @Test
  void ownKeysAreChosenWhereNoPartSeesMore() {
    ClassLoader lib = lib("payple.environment=test");

    assertThat(views(lib, war("shop", lib)).chosen().getValue("payple.environment", String.class))
        .isEqualTo("test");
  }

  @Test
  void filesOfTheSameRankThatContradictEachOtherAreRefusedWhicheverTheServerTakes() {
    ClassLoader lib = lib("payple.environment=test");

    refused(
        () -> views(lib, war("shop", lib, "payple.environment=live")).refuseDifferences(),
        "payple.environment has different values in sources of the same ordinal",
        "EAR/lib");
  }

  @Test
  void keyThatTheWarOverridesByAHigherOrdinalIsRefused() {
    ClassLoader lib = lib("payple.environment=test");

    refused(
        () ->
            views(lib, war("shop", lib, "payple.environment=live", "config_ordinal=500"))
                .refuseDifferences(),
        "payple.environment does not have the same value");
  }

  @Test
  void warsThatSeeDifferentValuesAreRefused() {
    ClassLoader lib = lib("payple.referer=https://www.shop.example/");

    refused(
        () ->
            views(
                    lib,
                    war("shop", lib, "payple.success-page=/shop/paid.html"),
                    war("desk", lib, "payple.success-page=/desk/paid.html"))
                .refuseDifferences(),
        "payple.success-page does not have the same value",
        "the module of desk",
        "the module of shop");
  }

  @Test
  void partsThatSeeTheSameAreTaken() {
    ClassLoader lib = lib("payple.environment=test", "payple.cust-key=" + SECRET);
    ConfigViews views =
        views(
            lib,
            war("shop", lib, "shop.colour=green"),
            war("desk", lib, "shop.colour=blue", "payple.environment= test"));

    assertThatCode(views::refuseDifferences).doesNotThrowAnyException();
  }

  @Test
  void classesOfTheServerAreNoPartOfTheApplication() {
    ClassLoader lib = lib("payple.environment=test");
    ConfigViews views = views(lib);

    views.add(new ClassLoader(null) {}, "a bundle of the server");
    views.add(String.class);

    assertThatCode(views::refuseDifferences).doesNotThrowAnyException();
  }

  @Test
  void switchOfTheRestClientInTheFileOfAWarIsSeen() {
    ClassLoader lib = lib("payple.environment=test");
    ConfigViews views =
        views(lib, war("shop", lib, "payple/mp-rest/hostnameVerifier=shop.TrustsAll"));

    assertThatCode(views::refuseDifferences).doesNotThrowAnyException();
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> views.all().forEach(PaypleConfig.from(views.chosen())::refuseSwitches))
        .withMessageContaining("payple/mp-rest/hostnameVerifier");
  }

  @Test
  void fileOfAProfileIsNoContradiction() throws IOException {
    String profile = System.getProperty("mp.config.profile");
    System.setProperty("mp.config.profile", "live");
    try {
      ClassLoader lib = lib("payple.environment=test");
      Files.write(
          folder.resolve("lib").resolve("META-INF/microprofile-config-live.properties"),
          List.of("payple.environment=live"));
      ConfigViews views = views(lib, war("shop", lib));

      assertThatCode(views::refuseDifferences).doesNotThrowAnyException();
    } finally {
      if (profile == null) {
        System.clearProperty("mp.config.profile");
      } else {
        System.setProperty("mp.config.profile", profile);
      }
    }
  }

  private static void refused(ThrowingCallable comparison, String... sentences) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(comparison)
        .withMessageContainingAll(sentences)
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(SECRET));
  }

  private static ConfigViews views(ClassLoader lib, Part... wars) {
    ConfigViews views = new ConfigViews(lib);
    for (Part war : wars) {
      views.add(war.loader(), "the module of " + war.name());
    }
    return views;
  }

  private ClassLoader lib(String... lines) {
    return loader("lib", getClass().getClassLoader(), lines);
  }

  private Part war(String name, ClassLoader lib, String... lines) {
    return new Part(name, loader(name, lib, lines));
  }

  private ClassLoader loader(String name, ClassLoader parent, String... lines) {
    try {
      file(name, lines);
      URLClassLoader loader =
          new URLClassLoader(new URL[] {folder.resolve(name).toUri().toURL()}, parent);
      loaders.add(loader);
      return loader;
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private URL file(String name, String... lines) throws IOException {
    Path file = folder.resolve(name).resolve(FILE);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
    return file.toUri().toURL();
  }

  private record Part(String name, ClassLoader loader) {}
}
