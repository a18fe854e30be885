package org.reftel.cli.show;

import java.util.List;
import java.util.function.Function;
import org.reftel.cli.pipeline.Bytes;
import org.reftel.cli.pipeline.Renderer;
import org.reftel.copies.Transcription;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.Finding;
import org.reftel.core.text.Severity;
import org.reftel.json.CopyFacts;
import org.reftel.json.FindingsJson;

/** The findings of a telegram as one line of JSON, in the form {@code reftel/findings/1}. */
public final class FindingsLines implements Renderer {
    private final FindingsJson json = new FindingsJson();
    private final Function<Telegram, List<Finding>> source;
    private final Severity least;

    /**
     * @param source gives the findings of a telegram
     * @param least findings of lower severity are left out
     */
    public FindingsLines(Function<Telegram, List<Finding>> source, Severity least) {
        this.source = source;
        this.least = least;
    }

    @Override
    public int render(Transcription transcription, Telegram telegram, Bytes out) {
        List<Finding> findings = FindingsListing.ordered(source.apply(telegram), least);
        json.writeLine(telegram, new CopyFacts(transcription.sha256(), transcription.path()), findings, out);
        return findings.size();
    }
}
