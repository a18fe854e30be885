package org.reftel.cli;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.reftel.archive.ImportSummary;
import org.reftel.archive.Importer;
import org.reftel.archive.Keeper;
import org.reftel.cli.keep.Bringing;
import org.reftel.cli.keep.ReadCopies;

/** Brings a command's inputs into an archive, and shows on standard error how it goes. */
record Importing(Surroundings surroundings, Inputs inputs, Path archive) {
    private static final long FAREWELL_SECONDS = 120;

    /**
     * Returns when all is committed, or the import was interrupted.
     *
     * @throws org.reftel.archive.ArchiveException where the archive cannot be written
     */
    ImportSummary bring() {
        try (Progress progress = new Progress(surroundings.err(), surroundings.errIsTerminal())) {
            return bring(progress, new ArchiveJournal(progress));
        }
    }

    private ImportSummary bring(Progress progress, ArchiveJournal journal) {
        try (Keeper keeper = Keeper.of(archive, new ReadCopies());
                Importer importer = keeper.importer(inputs.paths, System.currentTimeMillis(), journal);
                Farewell _ = new Farewell(importer)) {
            try {
                inputs.walk(new Bringing(importer, progress::progress), progress);
            } catch (Bringing.Enough stopped) {
                // The importer says why it wants no more when it is asked to finish.
            }
            ImportSummary summary = importer.finish();
            progress.end();
            journal.tellRest();
            return summary;
        }
    }

    /** On an interrupt, has the import end behind what is being kept, and waits until that is committed. */
    private static final class Farewell implements AutoCloseable {
        private final CountDownLatch done = new CountDownLatch(1);
        private final Thread hook;

        Farewell(Importer importer) {
            hook = new Thread(() -> {
                importer.stop();
                try {
                    boolean _ = done.await(FAREWELL_SECONDS, TimeUnit.SECONDS);
                } catch (InterruptedException now) {
                    Thread.currentThread().interrupt();
                }
            });
            Runtime.getRuntime().addShutdownHook(hook);
        }

        @Override
        public void close() {
            done.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException shuttingDown) {
                // The hook runs already, and has just been told that all is done.
            }
        }
    }
}
