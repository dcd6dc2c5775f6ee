// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.e2e.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payple4ee.e2e.leak.Place.Where;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The search for planted secrets finds a leak, wherever and however it is written")
class SearchIT {

  private static final String KEY = "leaked+key/of=merchant&<1>";
  private static final String NAME = "새어나온 이름";
  private static final String NUMBER = "7000000001";
  private static final Planting LEAKED = new Planting(Kind.MERCHANT_KEY, KEY);
  private static final List<Planting> SECRETS =
      List.of(LEAKED, new Planting(Kind.BUYER, NAME), new Planting(Kind.PAYER_NUMBER, NUMBER));

  @TempDir private Path work;

  @ParameterizedTest
  @MethodSource("spellings")
  void secretIsFoundInEverySpelling(String text) {
    assertThat(found(text))
        .extracting(find -> find.secret().kind())
        .containsOnly(Kind.MERCHANT_KEY);
  }

  static Stream<Arguments> spellings() {
    return Stream.of(
            "before " + KEY + " after",
            KEY,
            KEY.toUpperCase(java.util.Locale.ROOT).toLowerCase(java.util.Locale.ROOT),
            "a=b&key=" + URLEncoder.encode(KEY, StandardCharsets.UTF_8) + "&c=d",
            "{\"key\":\"leaked+key\\/of=merchant&<1>\"}",
            "{\"key\":\"leaked+key/of\\u003dmerchant\\u0026\\u003c1\\u003e\"}",
            "<input value=\"leaked+key/of=merchant&amp;&lt;1>\">",
            "Authorization: Basic " + base64("operator:" + KEY),
            base64(KEY),
            base64("x" + KEY + "yy"),
            base64("xx" + KEY),
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes("xxx" + KEY)),
            java.util.HexFormat.of().formatHex(bytes(KEY)))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NAME,
        "name=%EC%83%88%EC%96%B4%EB%82%98%EC%98%A8+%EC%9D%B4%EB%A6%84",
        "name=%ec%83%88%ec%96%b4%eb%82%98%ec%98%a8%20%ec%9d%b4%eb%a6%84",
        "\"\\uc0c8\\uc5b4\\ub098\\uc628 \\uc774\\ub984\""
      })
  void koreanNameIsFoundInEverySpelling(String text) {
    assertThat(found(text)).extracting(find -> find.secret().kind()).containsExactly(Kind.BUYER);
  }

  @Test
  void numberIsFoundUnlessItIsPartOfALongerOne() {
    assertThat(found("payer " + NUMBER + ".")).hasSize(1);
    assertThat(found("trade 1" + NUMBER + "2")).isEmpty();
  }

  @Test
  void secretIsNotFoundWhereItIsNot() {
    assertThat(found("leaked+key/of=merchan")).isEmpty();
    assertThat(found("")).isEmpty();
    assertThat(found("***")).isEmpty();
  }

  @Test
  void leakInALogIsFoundInItsFile() throws IOException {
    write("servers/sample/logs/messages.log", "I order-1 -> PAID\nW the key is " + KEY + "\n");
    write("servers/sample/logs/ffdc/ffdc_1.log", "value = " + base64("a:" + KEY));
    write("console.log", "nothing");

    assertThat(investigated().finds())
        .extracting(find -> find.place().name())
        .allMatch(name -> name.contains("/servers/sample/logs/"))
        .hasSize(2);
  }

  @Test
  void leakInTheDatabaseIsFoundInItsFileAndInItsTables() throws IOException, SQLException {
    Path file = work.resolve("servers/sample/data/shop");
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create table card (order_id varchar(20), billing_key varchar(200))");
      try (PreparedStatement insert =
          connection.prepareStatement("insert into card values ('order-1', ?)")) {
        insert.setString(1, KEY);
        insert.execute();
      }
    }

    assertThat(investigated().finds())
        .extracting(Find::place)
        .allMatch(place -> place.where() == Where.DATABASE)
        .extracting(Place::name)
        .anyMatch(name -> name.endsWith("/data/shop.mv.db"))
        .contains("tables of " + work.getFileName());
  }

  @Test
  void leakInAnAnswerIsFoundWhateverElseMayBeThere() {
    Investigation investigation =
        new Investigation(
            List.of(LEAKED, new Planting(Kind.AUTH_KEY, "a key of a window and of no other")));
    Notes.Seen keys =
        new Notes.Seen(
            "POST /shop/payple/auth/order-1/token",
            "200\nX-Debug: " + KEY + "\n\n{\"AuthKey\":\"a key of a window and of no other\"}");
    Notes.Seen order =
        new Notes.Seen(
            "GET /shop/api/orders/order-1", "200\n\n[\"a key of a window and of no other\"]");

    investigation.lookInto(Where.ANSWER, List.of(keys, order));

    assertThat(investigation.finds())
        .filteredOn(find -> MayBeThere.ALL.stream().noneMatch(one -> one.covers(find)))
        .extracting(find -> find.secret().kind() + " in " + find.place().name())
        .containsExactly(
            "MERCHANT_KEY in POST /shop/payple/auth/order-1/token",
            "AUTH_KEY in GET /shop/api/orders/order-1");
  }

  @Test
  void whatIsFoundIsNotRepeatedInTheReport() {
    assertThat(found("key " + KEY + " end").toString())
        .contains("MERCHANT_KEY", "key [here] end")
        .doesNotContain(KEY);
  }

  @Test
  void secretThatIsTooShortToBeRecognisedIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Planting(Kind.BUYER, "short"));
  }

  private static List<Find> found(String text) {
    return new Search(SECRETS).in(new Place(Where.LOG, "a log"), text);
  }

  private Investigation investigated() {
    Investigation investigation = new Investigation(SECRETS);
    investigation.lookInto(work);
    return investigation;
  }

  private void write(String name, String text) throws IOException {
    Path file = work.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
