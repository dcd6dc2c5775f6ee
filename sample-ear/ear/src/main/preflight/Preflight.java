// SPDX-License-Identifier: Apache-2.0
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ./mvnw -Ppreflight verify}: starts the sample's server with the variables of this
 * environment, asks it for a preflight, prints it, stops the server, and ends with 1 when the shop
 * could not be paid. On ports and in a folder of its own, so a sample that runs is not in the way.
 *
 * <p>Arguments: the folder of the Open Liberty runtime, and the one to write to.
 */
public final class Preflight {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern REFUSED = Pattern.compile("ConfigurationException: (.+)");
  private static final Pattern FAILED =
      Pattern.compile("The exception message was: (?:[\\w.$]++: )*+(.+)");
  private static final Pattern ENDED = Pattern.compile("CWWKZ000[24]E|CWWKZ0106E");
  private static final Pattern RECURRING = Pattern.compile("ERROR +recurring\\.");
  private static final boolean KOREAN = korean();

  private final Path runtime;
  private final Path output;
  private final int port = freePort();
  private final String user =
      Optional.ofNullable(System.getenv("SHOP_OPERATOR_USER")).orElse("operator");
  private final String password =
      Optional.ofNullable(System.getenv("SHOP_OPERATOR_PASSWORD"))
          .orElseGet(() -> UUID.randomUUID().toString());

  private Preflight(Path runtime, Path output) {
    this.runtime = runtime;
    this.output = output;
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Preflight preflight = new Preflight(Path.of(arguments[0]), Path.of(arguments[1]));
    System.exit(preflight.run(out) ? 0 : 1);
  }

  private boolean run(PrintStream out) throws IOException, InterruptedException {
    Files.createDirectories(output);
    Files.deleteIfExists(console());
    Process server = start();
    Thread end = new Thread(() -> end(server));
    Runtime.getRuntime().addShutdownHook(end);
    String report;
    try {
      report = report(server);
    } finally {
      end(server);
    }
    out.println();
    out.println(report.stripTrailing());
    out.println();
    List<String> errors = report.lines().filter(line -> line.startsWith("ERROR")).toList();
    out.println(
        errors.isEmpty()
            ? said("The shop can be paid.", "결제할 수 있습니다.")
            : summary(errors) + said(" The server's log: ", " 서버 로그: ") + console());
    return errors.isEmpty();
  }

  private static String summary(List<String> errors) {
    return errors.stream().allMatch(line -> RECURRING.matcher(line).lookingAt())
        ? said(
            "One-off payments work. Recurring payments do not.", "일반 결제는 할 수 있습니다. 정기결제는 할 수 없습니다.")
        : said("The shop cannot be paid.", "결제할 수 없습니다.");
  }

  private Process start() throws IOException {
    String script = File.separatorChar == '\\' ? "server.bat" : "server";
    ProcessBuilder builder =
        new ProcessBuilder(runtime.resolve("bin").resolve(script).toString(), "run", "sample")
            .redirectErrorStream(true)
            .redirectOutput(console().toFile());
    Map<String, String> environment = builder.environment();
    environment.put("WLP_OUTPUT_DIR", output.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("SHOP_HTTP_PORT", String.valueOf(port));
    environment.put("SHOP_HTTPS_PORT", String.valueOf(freePort()));
    // a live shop refuses to start with the password of development
    environment.putIfAbsent("SHOP_OPERATOR_PASSWORD", password);
    // it is asked for below, once
    environment.put("PAYPLE_PREFLIGHT", "off");
    if (!environment.containsKey("SHOP_DB_URL")) {
      // a database of its own without the journal's tables
      environment.putIfAbsent("PAYPLE_SCHEMA", "create");
    }
    return builder.start();
  }

  /** What the server says, or why it says nothing, in the form in which it would. */
  private String report(Process server) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (server.isAlive() && System.nanoTime() < end) {
      Optional<String> answer = ask();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (ENDED.matcher(log()).find()) {
        break;
      }
      Thread.sleep(500);
    }
    return "ERROR    start: " + said("The shop did not start. ", "쇼핑몰이 시작되지 않았습니다. ") + why(log());
  }

  private static String why(String log) {
    List<String> refused = sentences(REFUSED, log);
    return String.join(" ", refused.isEmpty() ? sentences(FAILED, log) : refused);
  }

  private static List<String> sentences(Pattern pattern, String log) {
    return pattern.matcher(log).results().map(why -> why.group(1)).distinct().toList();
  }

  private Optional<String> ask() throws InterruptedException {
    String pair = user + ":" + password;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/shop/api/preflight"))
            .timeout(Duration.ofMinutes(2))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
            .header("Accept", "text/plain")
            .header("Accept-Language", KOREAN ? "ko" : "en")
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }

  private static void end(Process server) {
    List<ProcessHandle> all =
        Stream.concat(server.descendants(), Stream.of(server.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    all.forEach(process -> process.onExit().join());
  }

  private Path console() {
    return output.resolve("console.log");
  }

  private String log() throws IOException {
    return new String(Files.readAllBytes(console()), StandardCharsets.UTF_8);
  }

  private static boolean korean() {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(System.getenv()::get)
        .filter(locale -> locale != null && !locale.isEmpty())
        .findFirst()
        .map(locale -> locale.startsWith("ko"))
        .orElseGet(() -> Locale.getDefault().getLanguage().equals("ko"));
  }

  private static String said(String english, String korean) {
    return KOREAN ? korean : english;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }
}
