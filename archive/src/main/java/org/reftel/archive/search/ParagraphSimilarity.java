package org.reftel.archive.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * BM25 over paragraphs that weigh differently: a word in the subject counts more than one in a summary, and that more than
 * one in passing. Weight and length share the byte of the norm. The mean length is fixed, so that what a reader may not see
 * has no part in the score.
 */
final class ParagraphSimilarity extends Similarity {
    static final int PASSING = 0;
    static final int SUMMARY = 1;
    static final int SUBJECT = 2;

    private static final float[] WEIGHTS = {1f, 1.4f, 2.2f};
    private static final float K1 = 1.2f;
    private static final float B = 0.6f;
    private static final float MEAN_LENGTH = 100;
    private static final int LENGTHS = 64;
    private static final int FEW = 16;

    private static final float[] WEIGHT_OF = new float[256];
    private static final float[] SATURATION_OF = new float[256];
    /** What a word's part in a score is before its rarity, by how often it stands there and the norm; for {@link #FEW} times. */
    private static final float[] SCORES = new float[FEW * 256];

    static {
        for (int norm = 0; norm < 256; norm++) {
            WEIGHT_OF[norm] = WEIGHTS[Math.min(norm / LENGTHS, WEIGHTS.length - 1)];
            double length = Math.exp((norm % LENGTHS) / 6.0);
            SATURATION_OF[norm] = (float) (K1 * (1 - B + B * length / MEAN_LENGTH));
            for (int frequency = 0; frequency < FEW; frequency++) {
                SCORES[frequency << 8 | norm] = part(frequency, norm);
            }
        }
    }

    @Override
    public long computeNorm(FieldInvertState state) {
        int length = (int) Math.round(Math.log(Math.max(1, state.getLength())) * 6);
        WordStream.WeightAttribute weight = state.getAttributeSource().getAttribute(WordStream.WeightAttribute.class);
        int of = weight == null ? PASSING : weight.weight();
        return Math.max(1, of * LENGTHS + Math.min(LENGTHS - 1, length));
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        float rarity = 0;
        for (TermStatistics term : terms) {
            rarity += rarity(collection.docCount(), term.docFreq());
        }
        return new Scorer(boost * rarity);
    }

    /** How much a word says that stands in so many of all parts. */
    static float rarity(long parts, long with) {
        return (float) Math.max(Math.log1p((parts - with + 0.5) / (with + 0.5)), 0.01);
    }

    /** The score of a part in which a word stands so often. */
    static float score(float factor, float frequency, long norm) {
        int n = (int) norm & 0xff;
        int whole = (int) frequency;
        return factor * (whole < FEW && whole == frequency ? SCORES[whole << 8 | n] : part(frequency, n));
    }

    private static float part(float frequency, int norm) {
        return WEIGHT_OF[norm] * (frequency / (frequency + SATURATION_OF[norm]));
    }

    private static final class Scorer extends SimScorer {
        private final float factor;

        Scorer(float factor) {
            this.factor = factor;
        }

        @Override
        public float score(float frequency, long norm) {
            return ParagraphSimilarity.score(factor, frequency, norm);
        }

        @Override
        public Explanation explain(Explanation frequency, long norm) {
            float score = score(frequency.getValue().floatValue(), norm);
            return Explanation.match(
                    score, "weight and rarity of the word in a part of this kind and length", frequency);
        }
    }
}
