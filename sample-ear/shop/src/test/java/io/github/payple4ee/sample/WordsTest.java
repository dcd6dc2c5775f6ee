// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Finds names and phrases that the project replaced by the terms of payments and Jakarta EE. Line
 * breaks of comments and of joined strings do not hide a phrase.
 */
@DisplayName("Sources and messages use the standard terms, and none that were replaced")
class WordsTest {

  private static final Path ROOT = Path.of("../..");
  private static final String ENGINE = "payple4ee/recurring/engine/";
  private static final Set<String> TEXTS =
      Set.of("java", "properties", "js", "html", "yaml", "sql", "tsv", "css");

  private static final Pattern NAMES =
      Pattern.compile(
          "\\b(?:"
              + String.join(
                  "|",
                  // the outcome of a call, and reconciliation
                  "[Ss]ettlement|settle|settled|settle[A-Z]\\w*|Rechecks|SecondLook|borneOut",
                  "FirstOutcome|LateRefunds|gives?Back|\\w*GivenBack|lateIs\\w+|[Tt]old|tell",
                  "Known|KnownRefund|KnownCard|Grant|Asked|WindowPermission|Exchange",
                  "\\w*Verdict|verdict|OrderPaces?|BrowserMarks?|bringer|opener",
                  "WindowWatch|ClaimNoise|absentSince|oldKeysAreTaken|askedWithAnOldKey",
                  "forgetKey|giveUpAt|givenUpAfter|Contradictions|Certificates|Sentences",
                  // evidence
                  "Heard|NoNews|Unproven|Unanswered|LookedUpInVain|TimeToLiveOver|Overtaken",
                  "KeyNotAccepted|ClaimPutOff|Kept|RefundNotSeen|RefundNotDone",
                  "RefundNotRepeated|RefundedElsewhere|ChargedTwice|tooLate|aPerson\\w*",
                  "giveToAPerson|\\w*ForAPerson|Found|Unreachable|Causes|SiteOfRequest",
                  // callbacks and simulator
                  "OwnSite(?:Filter)?|Unreadable|HttpDoor|WindowDoor|Gate|Strike|Twist",
                  "OtherWords|KeptCard|CardTrouble|Draft")
              + ")\\b");

  private static final Pattern PHRASES =
      Pattern.compile(
          "(?i)\\b(?:"
              + String.join(
                  "|",
                  "whoever|nobody|somebody|anybody|everybody|someone|himself|stranger",
                  "borne out|bears? (?:it )?out|g[ia]ves? back|giv(?:en|ing) back|in vain",
                  "doorbells?|the doors|rings at|heard by|hears? (?:of|Payment)|tells it",
                  "tells? (?:the shop|observers)|(?:is|was|be|were) told|(?:is|be) news",
                  "looks? after|looked after|given up|gave up|a person (?:must|looks|decides)",
                  "for a person to|all the same|without a word|c[oa]me to nothing|one alone",
                  "knows? no more|none the worse|taught nothing|what bec[oa]mes? of",
                  "has become of|takes no money")
              + ")\\b");

  /** Files in which a word has another meaning: a term of JavaScript, or a method of the JDK. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "ScriptHandler.java", Set.of("opener"),
          "PageHeaders.java", Set.of("opener"),
          "PaymentIT.java", Set.of("noBody"));

  private static final Pattern LINE =
      Pattern.compile("[ \\t]*+\\n\\s*+(?:(?:\\*(?!/)|//|#)\\s*+)?+");
  private static final Pattern JOINED = Pattern.compile("\"\\s*+\\+\\s*+\"");

  static Stream<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> unified(file).contains("/src/main/"))
          .filter(file -> !unified(file).contains("/target/"))
          // the engine of recurring payments still has names of its own
          .filter(file -> !unified(file).contains(ENGINE))
          .filter(file -> TEXTS.contains(extension(file)))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void allModulesAreRead() throws IOException {
    assertThat(sources())
        .hasSizeGreaterThan(700)
        .map(file -> ROOT.relativize(file).getName(0).toString())
        .contains("payple-api", "payple-cdi", "payple-jaxrs-callbacks", "payple-simulator");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void sourceUsesTheStandardTerms(Path source) throws IOException {
    String text = Files.readString(source);

    assertThat(replaced(extension(source), text))
        .as("%s", source)
        .isSubsetOf(ALLOWED.getOrDefault(source.getFileName().toString(), Set.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** Whoever asks again. */",
        "// what a lookup does not\n  // bear out",
        " * the money is given\n   * back",
        "\"Money can be \" + \"given\"\n + \" back\"",
        "private final Settlement settlement;",
        "void giveToAPerson() {}",
        "import java.util.concurrent.Exchange;"
      })
  void replacedTermIsFound(String text) {
    assertThat(replaced("java", text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/** The buyer pays. */", "boolean found;", "// all payments", "x.settings"})
  void otherTextIsFree(String text) {
    assertThat(replaced("java", text)).isEmpty();
  }

  private static List<String> replaced(String extension, String text) {
    String flat = JOINED.matcher(LINE.matcher(text).replaceAll(" ")).replaceAll("");
    Stream<String> names = "java".equals(extension) ? found(NAMES, text) : Stream.empty();
    return Stream.concat(names, found(PHRASES, flat)).distinct().toList();
  }

  private static Stream<String> found(Pattern words, String text) {
    return words.matcher(text).results().map(match -> match.group());
  }

  private static String unified(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
