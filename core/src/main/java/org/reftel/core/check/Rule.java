package org.reftel.core.check;

import java.util.List;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.TextSpan;

/**
 * One rule for telegrams.
 *
 * @param code what a breach of it is called
 * @param citation where it is written
 * @param period which telegrams it holds for, by their date
 * @param judgement finds the breaches
 */
public record Rule(FindingCode code, Citation citation, Period period, Judgement judgement) {

    /** Finds the breaches of one rule. Pure: it reads, and reports. */
    @FunctionalInterface
    public interface Judgement {
        void judge(Examination telegram, Report report);
    }

    /** Where a judgement says what it found. */
    @FunctionalInterface
    public interface Report {
        /** One sentence without its closing point: the evidence, and what the rule asks. */
        void add(TextSpan place, String sentence);
    }

    /** Judges a telegram of the rule's period, and adds what is found; others are left alone. */
    void judge(Examination telegram, List<Finding> findings) {
        if (period.covers(telegram.earliest(), telegram.latest())) {
            judgement.judge(
                    telegram,
                    (place, sentence) ->
                            findings.add(Finding.of(code, place, sentence + " (" + citation.written() + ").")));
        }
    }
}
