package org.reftel.bench.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** How long answers take that clients wait for. */
final class Latencies {
    /** So many that the JIT compiler, which would work on a second core while one client asks, has come to rest. */
    private static final int UNTIMED = 12;

    private static final int TIMED = 3;

    private final List<Recorded> asked;
    /** By the place in {@code asked}, nanoseconds of each time it was asked. */
    private final long[][] nanos;

    private Latencies(List<Recorded> asked, int timed) {
        this.asked = asked;
        nanos = new long[asked.size()][timed];
    }

    /** Has clients ask all searches between them, some rounds untimed and then some timed. */
    static Latencies of(Contender contender, List<Recorded> searches, int clients) throws Exception {
        return of(contender, searches, clients, UNTIMED, TIMED);
    }

    /** Has one client ask each search once, of a contender that was just opened. */
    static Latencies first(Contender contender, List<Recorded> searches) throws Exception {
        return of(contender, searches, 1, 0, 1);
    }

    private static Latencies of(Contender contender, List<Recorded> searches, int clients, int untimed, int rounds)
            throws Exception {
        Latencies latencies = new Latencies(searches, rounds);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Contender.Client> each = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                each.add(contender.client());
            }
            for (int round = 0; round < untimed + rounds; round++) {
                int timed = round - untimed;
                AtomicInteger next = new AtomicInteger();
                List<Callable<Void>> work = new ArrayList<>();
                for (Contender.Client client : each) {
                    work.add(() -> {
                        for (int at = next.getAndIncrement(); at < searches.size(); at = next.getAndIncrement()) {
                            long start = System.nanoTime();
                            client.ask(searches.get(at));
                            if (timed >= 0) {
                                latencies.nanos[at][timed] = System.nanoTime() - start;
                            }
                        }
                        return null;
                    });
                }
                for (Future<Void> done : threads.invokeAll(work)) {
                    done.get();
                }
            }
            for (Contender.Client client : each) {
                client.close();
            }
        }
        return latencies;
    }

    /** Milliseconds within which so many of a hundred answers came. */
    double percentile(double percent) {
        return percentile(Arrays.stream(nanos).flatMapToLong(Arrays::stream).toArray(), percent);
    }

    /** Milliseconds of an answer on average. */
    double mean() {
        return Arrays.stream(nanos).flatMapToLong(Arrays::stream).average().orElse(0) / 1e6;
    }

    /** By kind, milliseconds within which half of the answers came. */
    Map<Recorded.Kind, Double> medians() {
        Map<Recorded.Kind, Double> medians = new EnumMap<>(Recorded.Kind.class);
        for (Recorded.Kind kind : Recorded.Kind.values()) {
            long[] ofKind = IntStream.range(0, asked.size())
                    .filter(at -> asked.get(at).kind() == kind)
                    .boxed()
                    .flatMapToLong(at -> Arrays.stream(nanos[at]))
                    .toArray();
            if (ofKind.length > 0) {
                medians.put(kind, percentile(ofKind, 50));
            }
        }
        return medians;
    }

    /** The search that took longest, and its milliseconds. */
    String slowest() {
        int slowest = 0;
        for (int at = 1; at < nanos.length; at++) {
            if (Arrays.stream(nanos[at]).min().orElse(0)
                    > Arrays.stream(nanos[slowest]).min().orElse(0)) {
                slowest = at;
            }
        }
        return asked.get(slowest).text();
    }

    private static double percentile(long[] times, double percent) {
        Arrays.sort(times);
        return times[Math.clamp((long) Math.ceil(times.length * percent / 100) - 1, 0, times.length - 1)] / 1e6;
    }
}
