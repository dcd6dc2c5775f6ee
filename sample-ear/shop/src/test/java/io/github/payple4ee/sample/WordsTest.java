// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
 * Finds names and phrases that the project replaced by the terms of payments and Jakarta EE: in the
 * sources and tests of all modules, in the documents, and in the files of the build. Line breaks of
 * comments and of joined strings do not hide a phrase, and neither does an identifier of several
 * words.
 */
@DisplayName("Sources, messages and documents use the standard terms, and none that were replaced")
class WordsTest {

  private static final Path ROOT = Path.of("../..");
  private static final Set<String> SOURCES =
      Set.of("java", "properties", "js", "html", "yaml", "sql", "tsv", "css", "xml");
  private static final Set<String> PAGES = Set.of("md", "txt", "xml", "yml", "yaml");

  private static final Pattern NAMES =
      Pattern.compile(
          "\\b(?:"
              + String.join(
                  "|",
                  // the outcome of a call, and reconciliation
                  "[Ss]ettlement|settle[A-Z]\\w*|Rechecks|SecondLook|borneOut",
                  "FirstOutcome|LateRefunds|gives?Back|\\w*GivenBack|lateIs\\w+",
                  "Known|KnownRefund|KnownCard|Grant|Asked|WindowPermission|Exchange",
                  "\\w*Verdict|verdict|\\w*Paces?|BrowserMarks?|bringer|opener",
                  "WindowWatch|ClaimNoise|absentSince|oldKeysAreTaken|askedWithAnOldKey",
                  "forgetKey|giveUpAt|givenUpAfter|Contradictions|Certificates|Sentences",
                  // evidence
                  "Heard|NoNews|Unproven|Unanswered|LookedUpInVain|TimeToLiveOver|Overtaken",
                  "KeyNotAccepted|ClaimPutOff|Kept|RefundNotSeen|RefundNotDone",
                  "RefundNotRepeated|RefundedElsewhere|ChargedTwice|tooLate|aPerson\\w*",
                  "giveToAPerson|\\w*ForAPerson|Found|Unreachable|Causes|SiteOfRequest",
                  // callbacks and simulator
                  "OwnSite(?:Filter)?|Unreadable|\\w*Doors?|Gate|Strike|Twist",
                  "OtherWords|KeptCard|CardTrouble|Draft")
              + ")\\b");

  private static final Pattern PHRASES =
      Pattern.compile(
          "(?i)\\b(?:"
              + String.join(
                  "|",
                  // the JDK has a method noBody
                  "whoever|(?-i:[Nn]obody)|somebody|anybody|everybody|someone|anyone|everyone",
                  "no one|himself|strangers?|tells?|told|telling|hears?|heard",
                  "settle[sd]?|settling|settlements?",
                  "borne out|bears? (?:it )?out|g[ia]ves? back|giv(?:en|ing) back|in vain",
                  "doorbells?|the doors|rings at|(?:is|be) news",
                  "looks? after|looked after|given up|gave up|a person (?:must|looks|decides)",
                  "for a person to|all the same|without a word|c[oa]me to nothing|one alone",
                  "knows? no more|none the worse|taught nothing|what bec[oa]mes? of",
                  "has become of|takes no money")
              + ")\\b");

  /** What a person decides is a section of docs/operations.md: a person, and no program. */
  private static final Set<String> ALLOWED_ON_PAGES = Set.of("a person decides");

  /** Files in which a word has another meaning. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          // window.opener of the DOM
          "ScriptHandler.java", Set.of("opener"),
          "PageHeaders.java", Set.of("opener"),
          "configuration.md", Set.of("settles"),
          // Promise.allSettled of JavaScript
          "CrossSiteIT.java", Set.of("settled"),
          // a user of the operating system
          "PgBouncer.java", Set.of("nobody"),
          // the acquirer pays the merchant
          "go-live.md", Set.of("settlement"),
          // the page that lists words to avoid
          "CONTRIBUTING.md", Set.of("settlement", "somebody", "whoever"));

  private static final Pattern LINE =
      Pattern.compile("[ \\t]*+\\n\\s*+(?:(?:\\*(?!/)|//|#|>|--)\\s*+)?+");
  private static final Pattern JOINED = Pattern.compile("[\"']\\s*+\\+\\s*+[\"']");
  private static final Pattern IDENTIFIER = Pattern.compile("\\b[A-Za-z]\\w*[a-z0-9][A-Z]\\w*");
  private static final Pattern HUMP =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern CODE =
      Pattern.compile("(?ms)^ *+```[^\\n]*+\\n.*?^ *+```$|`[^`\\n]++`");

  static Stream<Path> sources() throws IOException {
    return files(SOURCES).filter(file -> unified(file).contains("/src/")).toList().stream();
  }

  static Stream<Path> pages() throws IOException {
    return files(PAGES)
        .filter(file -> !unified(file).contains("/src/") || extension(file).equals("md"))
        .toList()
        .stream();
  }

  @Test
  void allModulesAreRead() throws IOException {
    assertThat(sources())
        .hasSizeGreaterThan(1_400)
        .map(file -> ROOT.relativize(file).getName(0).toString())
        .contains("payple-api", "payple-cdi", "payple-jaxrs-callbacks", "payple-simulator")
        .contains("payple-recurring", "payple-quarkus", "sample-ear", "benchmarks");
  }

  @Test
  void allPagesAreRead() throws IOException {
    assertThat(pages())
        .map(file -> unified(ROOT.relativize(file)))
        .contains("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "llms.txt")
        .contains("docs/recurring.md", "docs/decisions.md", "payple-simulator/README.md");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void sourceUsesTheStandardTerms(Path source) throws IOException {
    String text = Files.readString(source);

    assertThat(inSource(extension(source), text)).as("%s", source).isSubsetOf(allowed(source));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageUsesTheStandardTerms(Path page) throws IOException {
    assertThat(onPage(Files.readString(page))).as("%s", page).isSubsetOf(allowed(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** Whoever asks again. */",
        "// what a lookup does not\n  // bear out",
        " * the money is given\n   * back",
        "\"Money can be \" + \"given\"\n + \" back\"",
        "private final Settlement settlement;",
        "private final LookupPace limiter;",
        "void giveToAPerson() {}",
        "void tell() {}",
        "void orderThatNobodyPaidExpires() {}",
        "boolean tellsRefunds;",
        "import java.util.concurrent.Exchange;"
      })
  void replacedTermOfASourceIsFound(String text) {
    assertThat(inSource("java", text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** The buyer pays. */",
        "boolean found;",
        "// all payments",
        "x.settings",
        "BodyPublishers.noBody()",
        "String namespace;"
      })
  void otherTextOfASourceIsFree(String text) {
    assertThat(inSource("java", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The shop is told.",
        "The money is given\nback.",
        "> a failure that no lookup bears\n> out",
        "`Settlement` writes it",
        "| threat | `FloodTest.orderThatNobodyPaidExpires` |",
        "```java\nvoid paid(Known payment) {}\n```"
      })
  void replacedTermOnAPageIsFound(String text) {
    assertThat(onPage(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## What a person decides",
        "## Known vulnerabilities",
        "Found: the day does not matter.",
        "`OutcomeRecorder` records the outcome."
      })
  void otherTextOnAPageIsFree(String text) {
    assertThat(onPage(text)).isEmpty();
  }

  private static List<String> inSource(String extension, String text) {
    Stream<String> names = "java".equals(extension) ? found(NAMES, text) : Stream.empty();
    return Stream.concat(names, phrases(text)).distinct().toList();
  }

  /** On a page, names are looked for in its code alone: they are words of English as well. */
  private static List<String> onPage(String text) {
    Stream<String> names = CODE.matcher(text).results().flatMap(code -> found(NAMES, code.group()));
    return Stream.concat(names, phrases(text))
        .filter(word -> !ALLOWED_ON_PAGES.contains(word))
        .distinct()
        .toList();
  }

  private static Stream<String> phrases(String text) {
    String flat = JOINED.matcher(LINE.matcher(text).replaceAll(" ")).replaceAll("");
    return Stream.concat(
        found(PHRASES, flat),
        IDENTIFIER
            .matcher(text)
            .results()
            .map(name -> HUMP.matcher(name.group()).replaceAll(" "))
            .flatMap(name -> found(PHRASES, name)));
  }

  private static Stream<String> found(Pattern words, String text) {
    return words.matcher(text).results().map(match -> match.group().toLowerCase(Locale.ROOT));
  }

  private static Set<String> allowed(Path file) {
    return ALLOWED.getOrDefault(file.getFileName().toString(), Set.of());
  }

  private static Stream<Path> files(Set<String> extensions) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !unified(file).contains("/target/"))
          .filter(file -> !unified(file).contains("/.git/"))
          .filter(file -> extensions.contains(extension(file)))
          // this list of the words themselves
          .filter(file -> !file.endsWith("WordsTest.java"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String unified(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
