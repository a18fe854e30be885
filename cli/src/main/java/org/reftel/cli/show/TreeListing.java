package org.reftel.cli.show;

import org.reftel.cli.pipeline.Bytes;
import org.reftel.cli.pipeline.Renderer;
import org.reftel.copies.Transcription;
import org.reftel.core.telegram.Telegram;

/** The lossless tree of a telegram, one node a line; each tree begins with its root. */
public final class TreeListing implements Renderer {
    @Override
    public int render(Transcription transcription, Telegram telegram, Bytes out) {
        out.write(telegram.tree().dump());
        return 0;
    }
}
