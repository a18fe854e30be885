package org.reftel.room;

import java.nio.file.Path;
import java.util.List;
import org.reftel.archive.Correction;
import org.reftel.archive.ImportJournal;
import org.reftel.archive.ImportSummary;

/** Where a room hands what it is given, to be kept. The room knows no forms of copies; whoever opens it brings this. */
public interface Intake {

    /** A file as it was sent, under the name that its sender gave it. */
    record Upload(String name, Path file, long size) {}

    /** Hears how an import goes, and says when to break it off. */
    interface Course extends ImportJournal {

        /** Bytes that were read, of so many. */
        void progress(long consumed, long total);

        /** Whether no more is wanted; what was read until then is kept. */
        boolean isStopped();
    }

    /**
     * Brings files into the archive that the room shows, and returns when all is committed.
     *
     * @throws org.reftel.archive.ArchiveException where the archive cannot be written, or another process writes it
     */
    ImportSummary bring(List<Upload> files, Course course);

    /**
     * Enters a correction of what a copy has, and returns its number when it is committed.
     *
     * @throws org.reftel.archive.ArchiveException where it does not fit, or lies upon another
     */
    int emend(Correction correction, String by, String reason);

    /**
     * Says that an emendation holds no more, and returns when that is committed.
     *
     * @throws org.reftel.archive.ArchiveException where there is none with this number, or it was revoked before
     */
    void revoke(int number, String by, String reason);
}
