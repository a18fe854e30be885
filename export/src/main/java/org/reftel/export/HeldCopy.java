package org.reftel.export;

import java.util.ArrayList;
import java.util.List;
import org.reftel.archive.Emendation;
import org.reftel.archive.Emended;
import org.reftel.archive.Holding;
import org.reftel.core.text.TextSpan;
import org.reftel.json.CopyFacts;

/** What the JSON form says of where a telegram comes from that is held in an archive. */
public final class HeldCopy {
    private HeldCopy() {}

    /** Of the text that is read of a telegram, with its emendations. */
    public static CopyFacts of(Holding holding) {
        Emended emended = holding.emended();
        String sha256 = holding.principal().copy();
        if (emended == null) {
            return new CopyFacts(sha256, holding.path());
        }
        List<CopyFacts.Emendation> emendations = new ArrayList<>();
        for (int i = 0; i < emended.places().size(); i++) {
            Emendation emendation = emended.places().get(i).emendation();
            TextSpan stands = emended.text().replacements().get(i).span();
            emendations.add(new CopyFacts.Emendation(
                    emendation.number(),
                    stands,
                    emendation.before(),
                    emendation.after(),
                    emendation.by(),
                    emendation.made(),
                    emendation.reason()));
        }
        return new CopyFacts(sha256, holding.path(), emendations, emended.text().toOriginal());
    }
}
