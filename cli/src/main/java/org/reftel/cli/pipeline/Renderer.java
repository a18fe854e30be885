package org.reftel.cli.pipeline;

import org.reftel.copies.Transcription;
import org.reftel.core.telegram.Telegram;

/** Renders a telegram into bytes. Called from several threads at once. */
@FunctionalInterface
public interface Renderer {

    /**
     * Renders one telegram.
     *
     * @return how many findings were put out on account of which a command may fail
     */
    int render(Transcription transcription, Telegram telegram, Bytes out);
}
