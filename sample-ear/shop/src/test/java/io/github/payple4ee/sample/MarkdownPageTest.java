// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without this, two pages could be the same because nothing of them is read. */
class MarkdownPageTest {

  private static final String PAGE =
      """
      # A page

      The key `payple.url`, and payple.referer without marks.

      * an item
        that goes on
        * one below

      ## 키: a section!

      | key | meaning |
      |---|---|
      | `payple.window` | `a \\| b` |

      - [ ] `payple.deadline`

      ```sh
      # no heading `payple.schema`
      | no | table |
      ```

      ```sh names.sh
      echo
      ```

      | last |
      |---|
      | ragged | row |
      """;

  @TempDir private Path folder;

  @Test
  void structureOfAPageIsRead() throws IOException {
    MarkdownPage page = page(PAGE);

    assertThat(page.outline())
        .containsExactly(
            "#",
            "*",
            "  *",
            "##",
            "table of 3 x 2",
            "- [ ]",
            "```sh",
            "```sh names.sh",
            "table of 3 x 1, but [[ ragged ,  row ]]");
    assertThat(page.levels()).containsExactly("#", "##");
    assertThat(page.anchors()).containsExactly("a-page", "키-a-section");
    assertThat(page.shapes()).hasSize(2).first().isEqualTo("table of 3 x 2");
    assertThat(page.keys())
        .as("before the first heading, and of each section")
        .containsExactly(
            Set.of(), Set.of("payple.url"), Set.of("payple.window", "payple.deadline"));
    assertThat(page.allKeys()).containsExactly("payple.deadline", "payple.url", "payple.window");
    assertThat(page.codeOfRows())
        .containsExactly(
            Set.of(), Set.of(), Set.of("payple.window", "a \\| b"), Set.of(), Set.of(), Set.of());
  }

  @Test
  void codeBlocksAreReadWithTheirFences() throws IOException {
    assertThat(page(PAGE).blocks())
        .containsExactly(
            "```sh\n# no heading `payple.schema`\n| no | table |\n```",
            "```sh names.sh\necho\n```");
    assertThat(MarkdownPage.file("```sh names.sh\necho\n```")).isEqualTo("names.sh");
    assertThat(MarkdownPage.file("```sh\necho a b\n```")).isEmpty();
  }

  private MarkdownPage page(String text) throws IOException {
    return MarkdownPage.of(Files.writeString(folder.resolve("page.md"), text));
  }
}
