package org.reftel.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Standard output, which remembers why it could not be written: a {@link PrintStream} before it keeps that to itself, and a
 * command would end as if all were well.
 */
final class Outlet extends OutputStream {
    private final OutputStream out;
    private @Nullable IOException failure;

    Outlet(OutputStream out) {
        this.out = out;
    }

    /** Why nothing more can be written; null where all was. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        check();
        try {
            out.write(bytes, start, length);
        } catch (IOException failed) {
            failure = failed;
            throw failed;
        }
    }

    @Override
    public void flush() throws IOException {
        check();
        try {
            out.flush();
        } catch (IOException failed) {
            failure = failed;
            throw failed;
        }
    }

    private void check() throws IOException {
        IOException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    /**
     * Tells that standard output cannot be written. A reader who has seen enough closes the pipe; that is no error.
     *
     * @return the exit code
     */
    static int tell(IOException failed, PrintStream err) {
        String message = String.valueOf(failed.getMessage());
        if (message.contains("Broken pipe") || message.contains("Pipe closed") || message.contains("closed pipe")) {
            return ExitCode.OK;
        }
        err.println("reftel: standard output cannot be written: " + message + ". Make room, or write elsewhere.");
        return ExitCode.OUTPUT;
    }
}
