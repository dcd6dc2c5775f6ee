// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.payple;

import io.github.payple4ee.benchmarks.wire.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The requests of one connection, one after the other, until either side ends it. */
final class Conversation {

  private final Socket socket;
  private final Answers answers;
  private final Manners manners;

  Conversation(Socket socket, Answers answers, Manners manners) {
    this.socket = socket;
    this.answers = answers;
    this.manners = manners;
  }

  void hold() throws IOException {
    socket.setTcpNoDelay(true);
    Messages requests = new Messages(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    for (String head = requests.head(); !head.isEmpty(); head = requests.head()) {
      String body = requests.body(head);
      String answer = answers.to(head.split(" ", 3)[1], body);
      boolean goesOn = !head.toLowerCase(Locale.ROOT).contains("connection: close");
      if (manners.answers(body)) {
        out.write(message(answer, goesOn));
        out.flush();
      } else {
        goesOn = false;
      }
      if (!goesOn) {
        return;
      }
    }
  }

  private static byte[] message(String answer, boolean goesOn) {
    byte[] content = answer.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n"
                + (goesOn ? "" : "Connection: close\r\n")
                + "Content-Length: "
                + content.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] message = Arrays.copyOf(head, head.length + content.length);
    System.arraycopy(content, 0, message, head.length, content.length);
    return message;
  }
}
