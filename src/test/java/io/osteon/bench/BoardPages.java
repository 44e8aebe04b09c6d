package io.osteon.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;

/** The board's pages as somebody who is signed in gets them, one after another. */
final class BoardPages {
  /** The first answers of a JVM tell of its compiler. */
  private static final int WARM_UP = 20;

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String base;
  private final String csrf;

  BoardPages(int port, String name, String password) throws IOException, InterruptedException {
    base = "http://localhost:" + port;
    HttpResponse<byte[]> session =
        client.send(
            HttpRequest.newBuilder(URI.create(base + "/api/session"))
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password)))
                .build(),
            BodyHandlers.ofByteArray());
    csrf = session.headers().firstValue("X-CSRF-Token").orElseThrow();
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en").build();
  }

  private HttpRequest search(String text) {
    String form = "csrf=" + csrf + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(base + "/cases"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("X-CSRF-Token", csrf)
        .POST(BodyPublishers.ofString(form))
        .build();
  }

  /** A line for each page. */
  String measure(BoardFilling filling, int rounds) throws IOException, InterruptedException {
    List<UUID> meetings = filling.meetings();
    List<UUID[]> places = filling.places();
    IntFunction<String> meeting = i -> "/meetings/" + meetings.get(i * 37 % meetings.size());
    IntFunction<UUID[]> place = i -> places.get(i * 37 % places.size());
    IntFunction<String> decided =
        i -> "/meetings/" + place.apply(i)[0] + "/cases/" + place.apply(i)[1];
    StringBuilder table =
        new StringBuilder(
            "| page | median ms | p95 ms | kB | status |\n|---|---:|---:|---:|---|\n");
    table.append(line("overview", rounds, i -> get("/")));
    table.append(line("meetings", rounds, i -> get("/meetings")));
    table.append(line("a meeting", rounds, i -> get(meeting.apply(i))));
    table.append(line("cases", rounds, i -> get("/cases")));
    table.append(line("search of cases, a word that all have", rounds, i -> search("wait")));
    table.append(line("search of cases, a word that none has", rounds, i -> search("zzz" + i)));
    table.append(line("a case", rounds, i -> get("/cases/" + place.apply(i)[1])));
    table.append(line("a case in a meeting", rounds, i -> get(decided.apply(i))));
    table.append(line("its calculators", rounds, i -> get(decided.apply(i) + "/calculators")));
    table.append(line("its FHIR Bundle", rounds, i -> get(decided.apply(i) + "/bundle")));
    table.append(line("minutes", rounds, i -> get(meeting.apply(i) + "/minutes")));
    table.append(line("minutes as PDF", rounds, i -> get(meeting.apply(i) + "/minutes.pdf")));
    table.append(line("tasks as CSV", rounds, i -> get(meeting.apply(i) + "/tasks.csv")));
    table.append(line("meetings, API", rounds, i -> get("/api/meetings")));
    table.append(line("a case, API", rounds, i -> get("/api/cases/" + place.apply(i)[1])));
    table.append(line("monitoring", rounds, i -> get("/monitoring")));
    return table.toString();
  }

  private String line(String name, int rounds, IntFunction<HttpRequest> request)
      throws IOException, InterruptedException {
    long[] nanos = new long[rounds];
    List<Integer> statuses = new ArrayList<>();
    int size = 0;
    for (int i = -WARM_UP; i < rounds; i++) {
      HttpRequest next = request.apply(i + WARM_UP);
      long begin = System.nanoTime();
      HttpResponse<byte[]> answer = client.send(next, BodyHandlers.ofByteArray());
      long took = System.nanoTime() - begin;
      if (i >= 0) {
        nanos[i] = took;
        size = Math.max(size, answer.body().length);
        if (!statuses.contains(answer.statusCode())) {
          statuses.add(answer.statusCode());
        }
      }
    }
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %d | %s |%n",
        name,
        nanos[rounds / 2] / 1e6,
        nanos[(int) Math.ceil(rounds * 0.95) - 1] / 1e6,
        size / 1000,
        statuses.toString().replaceAll("[\\[\\]]", ""));
  }
}
