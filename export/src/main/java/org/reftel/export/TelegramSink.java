package org.reftel.export;

import java.io.Closeable;
import java.io.IOException;
import org.reftel.archive.Holding;

/** Where telegrams go that leave an archive, one after the other. What was written is whole when it is closed. */
public interface TelegramSink extends Closeable {

    /** Adds a holding, by its principal witness, or by its sections together. */
    void write(Holding holding) throws IOException;

    /** Writes what is left; the stream beneath stays open. */
    @Override
    void close() throws IOException;
}
