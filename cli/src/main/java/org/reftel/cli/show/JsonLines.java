package org.reftel.cli.show;

import org.reftel.cli.pipeline.Bytes;
import org.reftel.cli.pipeline.Renderer;
import org.reftel.copies.Transcription;
import org.reftel.core.telegram.Telegram;
import org.reftel.json.CopyFacts;
import org.reftel.json.TelegramJson;

/** A telegram as one line of JSON, in the form {@code reftel/telegram/1}. */
public final class JsonLines implements Renderer {
    private final TelegramJson json = new TelegramJson();

    @Override
    public int render(Transcription transcription, Telegram telegram, Bytes out) {
        json.writeLine(telegram, new CopyFacts(transcription.sha256(), transcription.path()), out);
        return 0;
    }
}
