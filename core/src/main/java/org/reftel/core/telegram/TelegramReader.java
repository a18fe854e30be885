package org.reftel.core.telegram;

import org.reftel.core.text.SourceText;

/** Reads a telegram from its text. Thread-safe; never throws on any text. */
public final class TelegramReader {

    /** Parses and understands one transcription in the light of what its publisher says of it. */
    public Telegram read(SourceText text, PublisherStatement statement) {
        throw new UnsupportedOperationException(text.length() + statement.publisher());
    }
}
