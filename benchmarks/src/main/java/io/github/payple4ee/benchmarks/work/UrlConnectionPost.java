// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.benchmarks.work;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Posts by HttpURLConnection, on a new connection each time or on those that Java keeps. */
final class UrlConnectionPost implements HandWritten.Post {

  private final Jsonb jsonb = JsonbBuilder.create();
  private final boolean kept;

  UrlConnectionPost(boolean kept) {
    this.kept = kept;
  }

  @Override
  public <T> T send(URI address, Object body, Class<T> answer) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout((int) Merchant.CONNECT.toMillis());
    connection.setReadTimeout((int) Merchant.READ.toMillis());
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/json");
    if (!kept) {
      connection.setRequestProperty("Connection", "close");
    }
    connection.setDoOutput(true);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(jsonb.toJson(body).getBytes(StandardCharsets.UTF_8));
    }
    try (InputStream in = connection.getInputStream()) {
      return jsonb.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8), answer);
    }
  }
}
