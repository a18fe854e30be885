package org.reftel.cli.keep;

import java.nio.file.Path;
import java.util.List;
import org.reftel.archive.ImportJournal;
import org.reftel.archive.ImportSummary;
import org.reftel.archive.Importer;
import org.reftel.archive.Keeper;
import org.reftel.copies.CopyLimits;
import org.reftel.copies.CopyProblem;
import org.reftel.copies.CopyVisitor;
import org.reftel.copies.CopyWalk;
import org.reftel.copies.PublishedCopy;

/**
 * Hands what a walk finds to an importer.
 *
 * @param progress hears how many bytes of how many were walked
 */
public record Bringing(Importer importer, Progress progress) implements CopyVisitor {

    /** Hears how far a walk is. */
    @FunctionalInterface
    public interface Progress {
        void progress(long consumed, long total);
    }

    /** Thrown through the walk when the importer wants no more of it; the importer says why when it is asked to finish. */
    @SuppressWarnings("serial")
    public static final class Enough extends RuntimeException {
        Enough() {
            super("enough", null, false, false);
        }
    }

    /** Brings all that is in files and folders into an archive, which is made where there is none. */
    public static ImportSummary into(Path archive, List<Path> paths, ImportJournal journal, Progress progress) {
        List<String> inputs = paths.stream().map(Path::toString).toList();
        try (Keeper keeper = Keeper.of(archive, new ReadCopies());
                Importer importer = keeper.importer(inputs, System.currentTimeMillis(), journal)) {
            try {
                new CopyWalk(CopyLimits.standard()).walk(paths, new Bringing(importer, progress));
            } catch (Enough stopped) {
                // The importer says why below.
            }
            return importer.finish();
        }
    }

    @Override
    public void copy(PublishedCopy copy) {
        if (!importer.offer(ReadCopies.source(copy))) {
            throw new Enough();
        }
    }

    @Override
    public void problem(CopyProblem problem) {
        if (!importer.offer(ReadCopies.trouble(problem))) {
            throw new Enough();
        }
    }

    @Override
    public void progress(long consumed, long total) {
        progress.progress(consumed, total);
    }
}
