package org.reftel.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks whose names are given, else all, and prints a table for {@code docs/benchmarks.md}: MB/s on one
 * core, and the ratio to a plain newline count on the same kind of bytes.
 */
public final class Measure {
    private Measure() {}

    public static void main(String[] names) throws RunnerException {
        boolean published = !Corpus.publishedPages().isEmpty();
        ChainedOptionsBuilder options = new OptionsBuilder()
                .param("corpus", published ? new String[] {"invented", "published"} : new String[] {"invented"})
                .param(
                        "form",
                        published
                                ? new String[] {"texts", "pages", "csv", "published-pages"}
                                : new String[] {"texts", "pages", "csv"});
        if (names.length > 0) {
            options = options.include(NewlineBenchmark.class.getSimpleName());
        }
        for (String name : names) {
            options = options.include(name);
        }
        System.out.print(table(new Runner(options.build()).run()));
    }

    private static String table(Collection<RunResult> results) {
        Map<String, Double> newlines = new TreeMap<>();
        for (RunResult result : results) {
            if (result.getParams().getBenchmark().contains("NewlineBenchmark")) {
                newlines.put(on(result), rate(result));
            }
        }
        StringBuilder table = new StringBuilder(
                "\n| what | on | MB/s | ± | best iteration, MB/s | times slower than counting line ends |\n");
        table.append("| --- | --- | ---: | ---: | ---: | ---: |\n");
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            double rate = rate(result);
            double best = newlines.getOrDefault(on(result), newlines.getOrDefault("invented", Double.NaN));
            double error = megabytes(result).getScoreError();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %.0f | %.0f | %.1f |%n",
                    name.substring(name.lastIndexOf('.') + 1),
                    on(result),
                    rate,
                    error,
                    megabytes(result).getStatistics().getMax(),
                    best / rate));
        }
        return table.toString();
    }

    private static double rate(RunResult result) {
        return megabytes(result).getScore();
    }

    private static Result<?> megabytes(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get("MB"));
    }

    private static String on(RunResult result) {
        String corpus = result.getParams().getParam("corpus");
        String form = result.getParams().getParam("form");
        return corpus != null ? corpus : form != null ? form : "invented";
    }
}
