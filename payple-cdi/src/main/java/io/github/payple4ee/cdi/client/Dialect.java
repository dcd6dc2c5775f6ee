// SPDX-License-Identifier: Apache-2.0
package io.github.payple4ee.cdi.client;

import io.github.payple4ee.Secret;
import io.github.payple4ee.cdi.protocol.FlatJson;
import io.github.payple4ee.client.PaypleMessage;
import io.github.payple4ee.client.PaypleResponse;
import io.github.payple4ee.client.SecretOrBlank;
import io.github.payple4ee.client.WireFields;
import io.github.payple4ee.client.WireNumber;
import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Reads and writes Payple's JSON by Jakarta JSON Binding. The module builds its own {@link Jsonb},
 * so that neither the shop's nor the server's configuration changes the messages. No other {@link
 * Jsonb} writes a {@link Secret}.
 */
final class Dialect {

  // an answer of Payple has about forty fields
  private static final int MOST_FIELDS = 1000;

  private final Jsonb jsonb;

  private Dialect() {
    this.jsonb =
        JsonbBuilder.create(
            new JsonbConfig()
                .withPropertyOrderStrategy(PropertyOrderStrategy.LEXICOGRAPHICAL)
                .withPropertyVisibilityStrategy(new Components())
                .withAdapters(new OfSecret(), new OfDay())
                .withSerializers(new OfSecretOrBlank(), new OfNumber())
                .withDeserializers(new OfFields()));
  }

  /** The dialect, which is created at the first use, because that takes a moment. */
  static Dialect instance() {
    return Holder.INSTANCE;
  }

  /** Writes a message with its credentials. */
  String write(PaypleMessage<?> message) {
    return jsonb.toJson(message);
  }

  /**
   * Reads an answer.
   *
   * @throws JsonException when it is not one flat JSON object; the message repeats no part of the
   *     text
   */
  <R extends PaypleResponse> R read(String text, Class<R> type) {
    return ResponseBinding.bind(type, fields(text));
  }

  private WireFields fields(String text) {
    try {
      return jsonb.fromJson(FlatJson.oneObject(text), WireFields.class);
    } catch (RuntimeException unreadable) {
      // providers throw different exceptions for text that does not end, and for deep nesting
      throw new JsonException("Not a flat JSON object of " + text.length() + " characters");
    }
  }

  private static final class Holder {
    static final Dialect INSTANCE = new Dialect();
  }

  /**
   * Maps the components of a record as its properties, because not all providers support records.
   */
  private static final class Components implements PropertyVisibilityStrategy {

    @Override
    public boolean isVisible(Field field) {
      return true;
    }

    @Override
    public boolean isVisible(Method method) {
      return false;
    }
  }

  private static final class OfSecret implements JsonbAdapter<Secret, String> {

    @Override
    public String adaptToJson(Secret secret) {
      return secret.reveal();
    }

    @Override
    public Secret adaptFromJson(String text) {
      return Secret.of(text);
    }
  }

  private static final class OfDay implements JsonbAdapter<LocalDate, String> {

    @Override
    public String adaptToJson(LocalDate day) {
      return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    @Override
    public LocalDate adaptFromJson(String text) {
      return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }
  }

  private static final class OfSecretOrBlank implements JsonbSerializer<SecretOrBlank> {

    @Override
    public void serialize(SecretOrBlank key, JsonGenerator json, SerializationContext context) {
      json.write(key.secret() == null ? "" : key.secret().reveal());
    }
  }

  private static final class OfNumber implements JsonbSerializer<WireNumber> {

    @Override
    public void serialize(WireNumber number, JsonGenerator json, SerializationContext context) {
      if (number.keptByNumber()) {
        json.write(Long.parseLong(number.digits()));
      } else {
        json.write(number.digits());
      }
    }
  }

  private static final class OfFields implements JsonbDeserializer<WireFields> {

    @Override
    public WireFields deserialize(JsonParser parser, DeserializationContext context, Type type) {
      return WireFields.of(FlatJson.members(parser, MOST_FIELDS, FlatJson.Source.PAYPLE));
    }
  }
}
