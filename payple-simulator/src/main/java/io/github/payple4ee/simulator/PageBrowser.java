// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.simulator;

import io.github.payple4ee.simulator.access.WebAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sends what a page of the shop sends, with the headers that a browser adds. */
final class PageBrowser {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String FORM = "application/x-www-form-urlencoded";

  private final URI page;
  private final WebAddress shop;
  private final HttpClient client;
  // browsers keep cookies from a post of another site
  private final HttpClient withoutCookies = HttpClient.newHttpClient();

  PageBrowser(URI page, HttpClient client) {
    this.page = page;
    this.shop =
        WebAddress.of(page.toString())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "not the http or https address of a page: " + page));
    this.client = client;
  }

  URI page() {
    return page;
  }

  /** A call of the script to the shop. */
  HttpResponse<String> postMultipart(URI address, Map<String, String> fields) {
    return send(client, multipart(address, fields, page.toString(), "same-origin"));
  }

  /** A call of the script to Payple, which gets no cookie. */
  HttpResponse<String> postToPayple(URI address, Map<String, String> fields) {
    String referer = shop.origin() + "/";
    return send(withoutCookies, multipart(address, fields, referer, siteOf(address)));
  }

  /** A form of the page. */
  HttpResponse<String> postForm(URI address, Map<String, String> fields) {
    return send(client, form(address, fields, shop.origin(), page.toString(), "same-origin"));
  }

  /** A form of Payple's page, whose browser sends the shop's cookies only to the same host. */
  HttpResponse<String> postFormFrom(URI payple, URI address, Map<String, String> fields) {
    String site = siteOf(payple);
    HttpClient sender = site.equals("cross-site") ? withoutCookies : client;
    return send(sender, form(address, fields, payple.toString(), payple + "/", site));
  }

  // a site is a host here: what else is one depends on a list of domains
  private String siteOf(URI other) {
    return shop.host().equalsIgnoreCase(other.getHost()) ? "same-site" : "cross-site";
  }

  private static HttpRequest form(
      URI address, Map<String, String> fields, String origin, String referer, String site) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return request(address, FORM, body, origin, referer, site);
  }

  private HttpRequest multipart(
      URI address, Map<String, String> fields, String referer, String site) {
    String boundary = "----" + UUID.randomUUID();
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
    body.append("--").append(boundary).append("--\r\n");
    String type = "multipart/form-data; boundary=" + boundary;
    return request(address, type, body.toString(), shop.origin(), referer, site);
  }

  private static HttpRequest request(
      URI address, String type, String body, String origin, String referer, String site) {
    return HttpRequest.newBuilder(address)
        .timeout(LIMIT)
        .header("Content-Type", type)
        .header("Origin", origin)
        .header("Referer", referer)
        .header("Sec-Fetch-Site", site)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no response from " + request.uri() + "; check that the server runs", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
