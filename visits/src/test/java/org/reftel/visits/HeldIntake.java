package org.reftel.visits;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.reftel.archive.Correction;
import org.reftel.archive.ImportSummary;
import org.reftel.archive.witness.Entry;
import org.reftel.room.Intake;

/** Brings files into an archive, and stands still in the midst of it, with the archive open to be written, until it is let go on. */
final class HeldIntake implements Intake {
    private final Intake real;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    HeldIntake(Intake real) {
        this.real = real;
    }

    /** Waits until an import stands still. */
    void awaitBegun() throws InterruptedException {
        if (!begun.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("no import has begun");
        }
    }

    void goOn() {
        goOn.countDown();
    }

    @Override
    public ImportSummary bring(List<Upload> files, Course course) {
        return real.bring(files, new Course() {
            @Override
            public void progress(long consumed, long total) {
                course.progress(consumed, total);
                begun.countDown();
                try {
                    while (!course.isStopped() && !goOn.await(20, TimeUnit.MILLISECONDS)) {
                        continue;
                    }
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public boolean isStopped() {
                return course.isStopped();
            }

            @Override
            public void telegrams(long count) {
                course.telegrams(count);
            }

            @Override
            public void trouble(Entry.Trouble trouble) {
                course.trouble(trouble);
            }

            @Override
            public void phase(String what) {
                course.phase(what);
            }
        });
    }

    @Override
    public int emend(Correction correction, String by, String reason) {
        return real.emend(correction, by, reason);
    }

    @Override
    public void revoke(int number, String by, String reason) {
        real.revoke(number, by, reason);
    }
}
