package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reftel.copies.CopyForm;
import org.reftel.copies.CopyReader;
import org.reftel.copies.PublishedCopy;
import org.reftel.copies.Transcription;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.testkit.SharedCorpus;

/** Compares the mentions read in published paragraphs with those that a person found there, where a machine holds the pages. */
class MentionsOfPagesTest {
    private static final double WANTED = 0.95;

    private record Paragraph(String id, String place, List<String> mentions) {}

    @Test
    void readsWhatAPersonReadInAHundredParagraphs() throws IOException {
        Optional<Path> shared = SharedCorpus.find();
        assumeTrue(
                shared.isPresent(),
                "no shared corpus beside the project: mentions in published pages are not compared");
        int right = 0;
        int found = 0;
        int wanted = 0;
        List<String> misses = new ArrayList<>();
        for (Paragraph paragraph : annotated()) {
            List<String> read = read(shared.get(), paragraph);
            List<String> missed = new ArrayList<>(paragraph.mentions());
            int hits = 0;
            for (String mention : read) {
                hits += missed.remove(mention) ? 1 : 0;
            }
            right += hits;
            found += read.size();
            wanted += paragraph.mentions().size();
            if (hits < read.size() || !missed.isEmpty()) {
                misses.add(paragraph + ", read " + read);
            }
        }
        String figures = right + " right of " + found + " found, " + wanted + " wanted: " + misses;
        assertTrue(wanted >= 50, figures);
        assertTrue(right >= WANTED * found, figures);
        assertTrue(right >= WANTED * wanted, figures);
    }

    private static List<Paragraph> annotated() throws IOException {
        Path file = Session.root().resolve("cli/src/test/resources/org/reftel/cli/mentions.tsv");
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#") && !line.startsWith("id\t")) {
                String[] cells = line.split("\t", -1);
                paragraphs.add(new Paragraph(
                        cells[0], cells[1], cells[2].isEmpty() ? List.of() : List.of(cells[2].split(" ", -1))));
            }
        }
        return paragraphs;
    }

    private static List<String> read(Path shared, Paragraph paragraph) throws IOException {
        Telegram telegram = telegram(shared, paragraph.id());
        return telegram.mentions().stream()
                .filter(mention -> paragraph.place().equals(mention.place()))
                .map(mention -> normal(telegram, mention))
                .toList();
    }

    private static Telegram telegram(Path shared, String id) throws IOException {
        Path page = shared.resolve("corpus/pages/" + id + ".html");
        List<Path> files = new ArrayList<>();
        if (Files.exists(page)) {
            files.add(page);
        } else {
            try (Stream<Path> copies = Files.list(shared.resolve("corpus/copies"))) {
                copies.forEach(files::add);
            }
        }
        for (Path file : files) {
            PublishedCopy copy = new PublishedCopy(file.toString(), 0, Files.readAllBytes(file), CopyForm.UNKNOWN);
            Transcription found = new CopyReader().read(copy).transcriptions().getFirst();
            Telegram telegram = new TelegramReader().read(found.text(), found.statement());
            if (files.size() == 1
                    || telegram.id() != null && telegram.id().toString().equals(id)) {
                return telegram;
            }
        }
        throw new AssertionError(id + " is not among the shared pages and copies");
    }

    private static String normal(Telegram telegram, Mention mention) {
        return switch (mention.form()) {
            case NUMBER -> "number:" + mention.id();
            case SEPTEL -> "septel";
            case REFTEL -> "reftel:" + mention.reftels().size();
            case LABEL ->
                "label:"
                        + mention.reftels().stream()
                                .map(i -> telegram.head().references().get(i).label())
                                .collect(Collectors.joining("+"));
        };
    }
}
