// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.existing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@DisplayName("A shop that the archetype makes is built, deployed and paid by its own test")
@EnabledIfSystemProperty(named = "payple.compatibility.whole", matches = "true")
class ArchetypeIT {

  @Test
  void generatedShopPassesItsTest() throws Exception {
    NewUser user = NewUser.inFolder("archetype");

    user.maven(
        user.folder(),
        "org.apache.maven.plugins:maven-archetype-plugin:3.4.0:generate",
        "-DarchetypeGroupId=io.github.payple4ee",
        "-DarchetypeArtifactId=payple-shop-archetype",
        "-DarchetypeVersion=" + NewUser.VERSION,
        "-DgroupId=shop.example",
        "-DartifactId=bookshop",
        "-Dversion=1.0",
        "-Dpackage=shop.example.books");
    Path shop = user.folder().resolve("bookshop");
    assertThat(shop.resolve("src/main/java/shop/example/books/OrderResource.java"))
        .content()
        .startsWith("package shop.example.books;");
    user.maven(shop, "verify");

    assertThat(shop.resolve("target/shop.war")).exists();
    assertThat(shop.resolve("target/failsafe-reports/failsafe-summary.xml"))
        .content()
        .contains("<completed>1</completed>", "<failures>0</failures>", "<errors>0</errors>");
  }
}
