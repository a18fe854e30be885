package org.reftel.archive.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;

/** Places of a word, read many at a time. */
final class PostingsBuffer {
    private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();

    /** Reads on; false at the end. The postings stand on a document, or at their end. */
    boolean fill(PostingsEnum postings) throws IOException {
        if (postings.docID() == DocIdSetIterator.NO_MORE_DOCS) {
            return false;
        }
        postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer);
        return buffer.size > 0;
    }

    int size() {
        return buffer.size;
    }

    int part(int i) {
        return buffer.docs[i];
    }

    float frequency(int i) {
        return buffer.features[i];
    }
}
