package org.reftel.bench.archive;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a reading room for its pages, one at a time and many at once, as {@code bench/room} starts it. */
final class MeasureRoom {
    private static final Pattern KEY = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final int CONNECTIONS = 64;
    private static final int RESULTS_IN_TEN = 2;
    private static final int TELEGRAMS = 400;
    private static final int ROUNDS = 3;
    /** Before the first that counts, so that the compiler has done its work. */
    private static final int ROUNDS_BEFORE = 3;

    private final String address;
    private final String process;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private MeasureRoom(String address, String process) {
        this.address = address.substring(0, address.length() - 1);
        this.process = process;
    }

    /** Arguments: the room's address, its process, and the seconds under load. */
    public static void main(String[] arguments) throws Exception {
        MeasureRoom room = new MeasureRoom(arguments[0], arguments[1]);
        List<String> results = new ArrayList<>();
        for (Recorded recorded : Recorded.all()) {
            results.add("/search?all=1&q=" + URLEncoder.encode(recorded.text(), StandardCharsets.UTF_8));
        }
        List<String> telegrams = room.telegrams(results);
        System.out.println(
                "| one at a time | pages | p50, ms | p99, ms | slowest, ms | mean, KB on the wire | largest, KB |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        room.oneAtATime("telegram page", telegrams);
        room.oneAtATime("results page", results);
        System.out.println();
        room.load(telegrams, results, Integer.parseInt(arguments[2]));
    }

    /** Addresses of telegrams that the recorded searches find. */
    private List<String> telegrams(List<String> searches) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (int i = 0; found.size() < TELEGRAMS && i < searches.size(); i++) {
            String body = text(searches.get(i).replace("/search?all=1&", "/api/v1/search?limit=10&"));
            for (Matcher key = KEY.matcher(body); key.find(); ) {
                found.add("/telegrams/" + key.group(1));
            }
        }
        return found;
    }

    private void oneAtATime(String what, List<String> pages) throws IOException, InterruptedException {
        long bytes = 0;
        long largest = 0;
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < ROUNDS_BEFORE + ROUNDS; round++) {
            for (String page : pages) {
                long start = System.nanoTime();
                HttpResponse<byte[]> answer = get(page);
                if (round >= ROUNDS_BEFORE) {
                    nanos.add(System.nanoTime() - start);
                    bytes += answer.body().length;
                    largest = Math.max(largest, answer.body().length);
                }
                if (answer.statusCode() != 200) {
                    throw new IOException(page + " is answered with " + answer.statusCode());
                }
            }
        }
        nanos.sort(null);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                pages.size(),
                at(nanos, 0.5),
                at(nanos, 0.99),
                at(nanos, 1),
                bytes / 1e3 / nanos.size(),
                largest / 1e3);
    }

    private void load(List<String> telegrams, List<String> results, int seconds) throws Exception {
        AtomicLong errors = new AtomicLong();
        Map<Integer, Long> resident = new TreeMap<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Long> all = new ArrayList<>();
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> runs = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                Random random = new Random(i);
                runs.add(visitors.submit(() -> visit(telegrams, results, random, end, errors)));
            }
            for (int second = 0; second <= seconds; second += Math.max(1, seconds / 6)) {
                resident.put(second, resident());
                Thread.sleep(Math.max(1, seconds / 6) * 1000L);
            }
            for (Future<List<Long>> run : runs) {
                all.addAll(run.get());
            }
        }
        all.sort(null);
        System.out.println("| connections | seconds | pages | a second | errors | p50, ms | p99, ms |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %d | %d | %d | %.0f | %.0f |%n%n",
                CONNECTIONS,
                seconds,
                all.size(),
                all.size() / seconds,
                errors.get(),
                at(all, 0.5),
                at(all, 0.99));
        StringBuilder memory = new StringBuilder("Resident, MB, after seconds:");
        resident.forEach((second, kilobytes) -> memory.append(' ')
                .append(second)
                .append(": ")
                .append(kilobytes / 1024)
                .append(';'));
        System.out.println(memory.substring(0, memory.length() - 1) + ".");
    }

    private List<Long> visit(List<String> telegrams, List<String> results, Random random, long end, AtomicLong errors)
            throws InterruptedException {
        List<Long> nanos = new ArrayList<>();
        while (System.nanoTime() < end) {
            List<String> pages = random.nextInt(10) < RESULTS_IN_TEN ? results : telegrams;
            long start = System.nanoTime();
            try {
                if (get(pages.get(random.nextInt(pages.size()))).statusCode() != 200) {
                    errors.incrementAndGet();
                }
            } catch (IOException failed) {
                errors.incrementAndGet();
            }
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }

    /** Kilobytes of the room's process. */
    private long resident() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", process, "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        return 0;
    }

    private HttpResponse<byte[]> get(String page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + page))
                .header("Accept-Encoding", "gzip")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private String text(String page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + page)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Milliseconds within which a share was answered. */
    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1e6;
    }
}
