package org.reftel.cli.keep;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reftel.archive.Correction;
import org.reftel.archive.ImportJournal;
import org.reftel.archive.ImportSummary;
import org.reftel.archive.Importer;
import org.reftel.archive.Keeper;
import org.reftel.copies.CopyLimits;
import org.reftel.copies.CopyWalk;
import org.reftel.room.Intake;

/**
 * Brings what was sent to the reading room into its archive, as {@code reftel import} would.
 *
 * @param archive the archive's folder
 */
public record Receiving(Path archive) implements Intake {

    @Override
    public ImportSummary bring(List<Upload> files, Course course) {
        List<String> names = files.stream().map(Upload::name).toList();
        long total = files.stream().mapToLong(Upload::size).sum();
        try (Keeper keeper = Keeper.ofExisting(archive, new ReadCopies());
                Importer importer = keeper.importer(names, System.currentTimeMillis(), course)) {
            try {
                long before = 0;
                for (Upload file : files) {
                    walk(file, importer, course, before, total);
                    before += file.size();
                }
            } catch (Bringing.Enough stopped) {
                // The importer says why below.
            }
            return importer.finish();
        }
    }

    @Override
    public int emend(Correction correction, String by, String reason) {
        try (Keeper keeper = Keeper.ofExisting(archive, new ReadCopies())) {
            return keeper.emend(correction, by, reason, System.currentTimeMillis(), ImportJournal.SILENT);
        }
    }

    @Override
    public void revoke(int number, String by, String reason) {
        try (Keeper keeper = Keeper.ofExisting(archive, new ReadCopies())) {
            keeper.revoke(number, by, reason, System.currentTimeMillis(), ImportJournal.SILENT);
        }
    }

    private static void walk(Upload file, Importer importer, Course course, long before, long total) {
        Bringing bringing = new Bringing(importer, (consumed, _) -> {
            course.progress(before + consumed, total);
            if (course.isStopped()) {
                importer.stop();
            }
        });
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file.file()))) {
            new CopyWalk(CopyLimits.standard()).walk(bytes, file.name(), bringing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
