package org.reftel.room.desk;

import java.util.ArrayList;
import java.util.List;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.catalogue.ListItem;
import org.reftel.archive.catalogue.NamedList;
import org.reftel.room.Enquiries;
import org.reftel.room.citing.Citation;

/** Reading lists with what the archive has of each item. */
public final class ReadingList {
    private final Enquiries enquiries;

    public ReadingList(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    /** All that stands on a list, in its order. */
    public List<Collected> all(NamedList list) {
        return collected(enquiries.desk().items(list.number()));
    }

    /** Items with what is held of them. */
    public List<Collected> collected(List<ListItem> items) {
        List<Collected> collected = new ArrayList<>(items.size());
        for (ListItem item : items) {
            collected.add(collected(item));
        }
        return collected;
    }

    /** An item with what is held of it. */
    public Collected collected(ListItem item) {
        return Collected.of(item, enquiries.holding(item.key()));
    }

    /** Whether a telegram is held and has a paragraph of that name; an empty one is the whole telegram. */
    public boolean has(HoldingKey key, String place) {
        Holding holding = enquiries.holding(key);
        return holding != null
                && (place.isEmpty() || holding.telegram().body().places().contains(place));
    }

    /** The citations of what is held. */
    static List<Citation> citations(List<Collected> list, String origin) {
        List<Citation> citations = new ArrayList<>(list.size());
        for (Collected collected : list) {
            Citation citation = collected.citation(origin);
            if (citation != null) {
                citations.add(citation);
            }
        }
        return citations;
    }
}
