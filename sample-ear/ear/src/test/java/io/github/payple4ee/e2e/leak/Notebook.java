// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.leak;

import com.google.gson.Gson;
import io.github.payple4ee.e2e.planted.Planted;
import io.github.payple4ee.e2e.server.Folders;
import io.github.payple4ee.simulator.PaypleSimulator;
import io.github.payple4ee.simulator.ledger.IssuedKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tests of this process plant, and what they get to see: written down as it happens, and
 * read when all servers have stopped. One line for each, in one file for each kind.
 */
public final class Notebook {

  private static final Gson JSON = new Gson();
  private static final Pattern MARK = Pattern.compile("payple_browser=[^.;]+\\.[^.;]+\\.([^;]+)");
  private static final Notebook OF_THIS_RUN = new Notebook(Notes.folder());

  private final Path folder;
  private final Set<Planting> planted = new HashSet<>();

  private Notebook(Path folder) {
    this.folder = folder;
    try {
      Folders.delete(folder);
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    plant(Kind.MERCHANT_ID, Planted.MERCHANT.cstId());
    plant(Kind.MERCHANT_KEY, Planted.MERCHANT.custKey());
    plant(Kind.REFUND_KEY, Planted.MERCHANT.refundKey());
    plant(Kind.OPERATOR_PASSWORD, Planted.OPERATOR_PASSWORD);
    plant(Kind.DATABASE_PASSWORD, Planted.DATABASE_PASSWORD);
    Planted.JOURNAL_KEYS.forEach(key -> plant(Kind.JOURNAL_KEY, key));
    Planted.CARD_NUMBERS.forEach(number -> plant(Kind.CARD_NUMBER, number));
    Planted.buyer().values().forEach(value -> plant(Kind.BUYER, value));
  }

  /** A server will write below this folder. */
  public static void server(Path user) {
    OF_THIS_RUN.note(Notes.SERVERS, new Notes.Server(user.toAbsolutePath().toString()));
  }

  /** A secret of a test's own. */
  public static void secret(Kind kind, String value) {
    OF_THIS_RUN.plant(kind, value);
  }

  /** The keys that a simulator gave out. */
  public static void keysOf(PaypleSimulator payple) {
    for (IssuedKey key : payple.issuedKeys()) {
      OF_THIS_RUN.plant(Kind.valueOf(key.kind().name()), key.value());
    }
  }

  /** What a caller of the shop was answered. */
  public static void answer(String method, URI address, HttpResponse<String> response) {
    StringBuilder text = new StringBuilder().append(response.statusCode()).append('\n');
    response
        .headers()
        .map()
        .forEach(
            (name, values) ->
                values.forEach(value -> text.append(name).append(": ").append(value).append('\n')));
    response.headers().allValues("Set-Cookie").stream()
        .map(MARK::matcher)
        .filter(Matcher::lookingAt)
        .forEach(token -> OF_THIS_RUN.plant(Kind.BROWSER_TOKEN, token.group(1)));
    OF_THIS_RUN.note(
        Notes.ANSWERS,
        new Notes.Seen(method + " " + address.getPath(), text + "\n" + response.body()));
  }

  /** What a browser shows at an address. */
  public static void page(String address, String source) {
    OF_THIS_RUN.note(Notes.PAGES, new Notes.Seen(address, source));
  }

  /** What the browsers' console says. */
  public static void console(List<String> lines) {
    OF_THIS_RUN.note(Notes.PAGES, new Notes.Seen("console", String.join("\n", lines)));
  }

  /** What a database holds that is gone when its test ends. */
  public static void tables(String server, Connection connection) throws SQLException {
    OF_THIS_RUN.note(Notes.TABLES, new Notes.Seen("tables of " + server, Tables.of(connection)));
  }

  private synchronized void plant(Kind kind, String value) {
    Planting secret = new Planting(kind, value);
    if (planted.add(secret)) {
      note(Notes.SECRETS, secret);
    }
  }

  private synchronized void note(String kind, Object line) {
    try {
      Files.writeString(
          folder.resolve(kind),
          JSON.toJson(line) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
