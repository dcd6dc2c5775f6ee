// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** One kept-alive connection: writes bytes, reads an answer to its end, and that is all. */
public final class RawConnection implements AutoCloseable {

  private static final int LONGEST_WAIT_MILLIS = 180_000;

  private final Socket socket;
  private final Messages answers;
  private final OutputStream out;

  /** Connects to the host and port of an address. */
  public RawConnection(URI address) throws IOException {
    socket =
        "https".equals(address.getScheme())
            ? verified(address)
            : new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(LONGEST_WAIT_MILLIS);
    answers = new Messages(socket.getInputStream());
    out = socket.getOutputStream();
  }

  private static Socket verified(URI address) throws IOException {
    try {
      SSLSocket secured =
          (SSLSocket)
              SSLContext.getDefault()
                  .getSocketFactory()
                  .createSocket(address.getHost(), address.getPort());
      SSLParameters parameters = secured.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      secured.setSSLParameters(parameters);
      return secured;
    } catch (NoSuchAlgorithmException noTls) {
      throw new IOException(noTls);
    }
  }

  /** Sends a request and waits for the whole of its answer; gives the head. */
  public String exchange(byte[] request) throws IOException {
    out.write(request);
    out.flush();
    String head = answers.head();
    if (head.isEmpty()) {
      throw new EOFException("The other side closed the connection");
    }
    answers.skipBody(head);
    return head;
  }

  /** The bytes of a POST. */
  public static byte[] post(URI address, String type, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("POST "
                + address.getRawPath()
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                + " HTTP/1.1\r\nHost: "
                + address.getAuthority()
                + "\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + content.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] request = Arrays.copyOf(head, head.length + content.length);
    System.arraycopy(content, 0, request, head.length, content.length);
    return request;
  }

  /** The bytes of a GET. */
  public static byte[] get(URI address) {
    return ("GET "
            + address.getRawPath()
            + " HTTP/1.1\r\nHost: "
            + address.getAuthority()
            + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
