package org.reftel.bench.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchRequest;
import org.reftel.cli.keep.ReadCopies;

/** An archive that {@code reftel import} has filled. */
final class ReftelArchive implements Contender {
    private final Path folder;
    private final int facetValues;
    private @Nullable Archive archive;

    /** @param facetValues of each facet; 0 for no facets, which the plain engines have none of either */
    ReftelArchive(Path folder, int facetValues) {
        this.folder = folder;
        this.facetValues = facetValues;
    }

    @Override
    public String name() {
        return facetValues > 0 ? "Reftel, with facets" : "Reftel";
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void load(Path dump) {
        throw new UnsupportedOperationException("the script imports it, by the command");
    }

    @Override
    public void open() {
        archive = Archive.open(folder, new ReadCopies());
    }

    @Override
    public Client client() {
        Archive opened = archive;
        if (opened == null) {
            throw new IllegalStateException("not opened");
        }
        return new Client() {
            @Override
            public long ask(Recorded search) throws Exception {
                SearchRequest request =
                        new SearchRequest(Query.parse(search.text()), Order.RELEVANCE, SHOWN, null, facetValues);
                return opened.search(request, PASSAGES, Reader.everything()).total();
            }

            @Override
            public void close() {
                // The archive is shared.
            }
        };
    }

    @Override
    public void close() {
        if (archive != null) {
            archive.close();
        }
    }
}
