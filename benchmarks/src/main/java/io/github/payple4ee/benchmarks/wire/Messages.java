// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The HTTP messages of one direction of a connection, one after the other; each has a length. */
public final class Messages {

  private static final String LENGTH = "content-length:";

  private final InputStream in;
  private byte[] buffer = new byte[16 * 1024];
  private int length;

  /** Those that come in here. */
  public Messages(InputStream in) {
    this.in = in;
  }

  /** The head of the next message; empty when none comes any more. */
  public String head() throws IOException {
    int end = headEnd();
    while (end < 0) {
      if (!more()) {
        return "";
      }
      end = headEnd();
    }
    String head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
    drop(end + 4);
    return head;
  }

  /** The body that belongs to a head. */
  public String body(String head) throws IOException {
    int size = await(bodyLength(head));
    String body = new String(buffer, 0, size, StandardCharsets.UTF_8);
    drop(size);
    return body;
  }

  /** Reads the body that belongs to a head, and looks at nothing of it. */
  public void skipBody(String head) throws IOException {
    drop(await(bodyLength(head)));
  }

  private static int bodyLength(String head) throws IOException {
    int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
    if (at < 0) {
      throw new IOException("A message without a length: " + head);
    }
    int end = head.indexOf('\r', at);
    return Integer.parseInt(
        head.substring(at + LENGTH.length(), end < 0 ? head.length() : end).strip());
  }

  private int await(int size) throws IOException {
    while (length < size) {
      if (!more()) {
        throw new EOFException("A message that ends before its end");
      }
    }
    return size;
  }

  private boolean more() throws IOException {
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, length * 2);
    }
    int read = in.read(buffer, length, buffer.length - length);
    length += Math.max(read, 0);
    return read >= 0;
  }

  private void drop(int bytes) {
    System.arraycopy(buffer, bytes, buffer, 0, length - bytes);
    length -= bytes;
  }

  private int headEnd() {
    for (int i = 0; i + 3 < length; i++) {
      if (buffer[i] == '\r'
          && buffer[i + 1] == '\n'
          && buffer[i + 2] == '\r'
          && buffer[i + 3] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
