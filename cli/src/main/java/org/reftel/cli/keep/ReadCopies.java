package org.reftel.cli.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.CopyReading;
import org.reftel.archive.Source;
import org.reftel.archive.witness.Entry;
import org.reftel.copies.CopyForm;
import org.reftel.copies.CopyProblem;
import org.reftel.copies.CopyReader;
import org.reftel.copies.PublishedCopy;
import org.reftel.copies.Transcribed;
import org.reftel.copies.Transcription;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;

/** Reads copies for the archive as every command reads them. */
public final class ReadCopies implements CopyReading {
    private final CopyReader copies = new CopyReader();
    private final TelegramReader telegrams = new TelegramReader();

    @Override
    public Understood read(Source source, Predicate<String> held) {
        PublishedCopy copy =
                new PublishedCopy(source.path(), source.offset(), source.bytes(), CopyForm.valueOf(source.form()));
        try {
            return understood(copy, copies.read(copy), held);
        } catch (RuntimeException | StackOverflowError failure) {
            return new Understood(List.of(), List.of(failed(copy, failure)), null);
        }
    }

    /** A source as the walk hands it out. */
    public static Source source(PublishedCopy copy) {
        return new Source(copy.path(), copy.offset(), copy.bytes(), copy.form().name());
    }

    /** A problem as the archive keeps it. */
    public static Entry.Trouble trouble(CopyProblem problem) {
        return new Entry.Trouble(
                new Entry.Place(problem.path(), problem.offset()),
                problem.kind().name(),
                problem.message(),
                problem.remedy());
    }

    private Understood understood(PublishedCopy copy, Transcribed transcribed, Predicate<String> held) {
        List<UnderstoodCopy> found = new ArrayList<>();
        List<Transcription> transcriptions = transcribed.transcriptions();
        int next = 0;
        while (next < transcriptions.size()) {
            Transcription first = transcriptions.get(next);
            int end = next + 1;
            while (end < transcriptions.size()
                    && transcriptions.get(end).from() == first.from()
                    && transcriptions.get(end).to() == first.to()) {
                end++;
            }
            found.add(copy(copy, transcriptions.subList(next, end), held));
            next = end;
        }
        List<Entry.Trouble> troubles = new ArrayList<>();
        Entry.Trouble nothing = null;
        for (CopyProblem problem : transcribed.problems()) {
            if (problem.kind() == CopyProblem.Kind.NO_TELEGRAM) {
                nothing = trouble(problem);
            } else {
                troubles.add(trouble(problem));
            }
        }
        return new Understood(found, troubles, nothing);
    }

    private UnderstoodCopy copy(PublishedCopy copy, List<Transcription> transcriptions, Predicate<String> held) {
        Transcription first = transcriptions.getFirst();
        List<Telegram> read = List.of();
        if (!held.test(first.sha256())) {
            read = new ArrayList<>(transcriptions.size());
            for (Transcription transcription : transcriptions) {
                read.add(telegrams.read(transcription.text(), transcription.statement()));
            }
        }
        return new UnderstoodCopy(
                first.sha256(), form(copy, first), first.from(), first.to(), transcriptions.size(), read);
    }

    /** How the bytes of one copy have to be read when they stand alone. */
    private static String form(PublishedCopy copy, Transcription transcription) {
        boolean part = transcription.from() > 0 || transcription.to() < copy.bytes().length;
        boolean row = part || copy.form() == CopyForm.CSV || copy.form() == CopyForm.ROW;
        return (row ? CopyForm.ROW : copy.form()).name();
    }

    private static Entry.Trouble failed(PublishedCopy copy, @Nullable Throwable failure) {
        return new Entry.Trouble(
                new Entry.Place(copy.path(), copy.offset()),
                "FAILURE",
                "Reftel itself failed: " + failure + ".",
                "Please report this with the file; the rest is still imported.");
    }
}
