// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResponseCodesDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/response-codes.md");
  private static final String WRITE = "response-codes.write";

  @Test
  void documentIsWhatTheCatalogueSays() throws IOException {
    String document = ResponseCodesDocument.of(ResponseCodes.all());
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(DOCUMENT, document);
    }

    // not isEqualTo: the page is long, and `git diff` shows more after it is written
    assertThat(Files.readString(DOCUMENT).equals(document))
        .as(
            "docs/response-codes.md is stale. Write it anew: ./mvnw -pl payple-api test"
                + " -Dtest=ResponseCodesDocumentTest -D"
                + WRITE
                + "=true")
        .isTrue();
  }
}
