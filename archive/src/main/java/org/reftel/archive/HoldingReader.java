package org.reftel.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.CopyReading.UnderstoodCopy;
import org.reftel.archive.access.Reader;
import org.reftel.archive.catalogue.Catalogue;
import org.reftel.archive.catalogue.Emendations;
import org.reftel.archive.catalogue.HeldWitness;
import org.reftel.archive.witness.Packs;
import org.reftel.core.telegram.Telegram;

/** Reads holdings anew from the copies that the catalogue names. */
final class HoldingReader implements Holdings {
    private final Catalogue catalogue;
    private final Packs packs;
    private final CopyReading reading;

    HoldingReader(Catalogue catalogue, Packs packs, CopyReading reading) {
        this.catalogue = catalogue;
        this.packs = packs;
        this.reading = reading;
    }

    @Override
    public @Nullable Holding holding(HoldingKey key, Reader reader) {
        List<Witness> witnesses = new ArrayList<>();
        for (HeldWitness held : catalogue.witnesses(key)) {
            Source source = new Source(held.path(), held.position(), packs.copy(held.location()), held.form());
            Telegram telegram = telegram(source, held);
            witnesses.add(
                    new Witness(held.sequence(), held.sha256(), held.ordinal(), held.path(), held.kind(), telegram));
        }
        if (witnesses.isEmpty()) {
            return null;
        }
        List<Emendation> emendations = Emendations.of(catalogue, key);
        emendations.removeIf(emendation -> emendation.revoked() != null);
        return new Holding(key, witnesses, emendations);
    }

    private Telegram telegram(Source source, HeldWitness held) {
        for (UnderstoodCopy copy : reading.read(source, _ -> false).copies()) {
            if (copy.sha256().equals(held.sha256())
                    && held.ordinal() < copy.telegrams().size()) {
                return copy.telegrams().get(held.ordinal());
            }
        }
        throw new ArchiveException("The copy " + held.sha256() + " (" + held.path()
                + ") reads otherwise than when it was imported. 'reftel rebuild' brings the catalogue up to date.");
    }
}
