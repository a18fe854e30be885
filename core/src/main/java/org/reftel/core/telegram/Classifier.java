package org.reftel.core.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.TextSpan;

/**
 * The "Classified by" paragraph.
 *
 * @param name the person, as written, without title; null where only an office is named
 * @param title {@code Ambassador}, {@code DCM}; null where none is named
 * @param reasons sections of the order, {@code 1.4(b)}, in order, each once
 * @param derivedFrom the source of a derivative classification; null for an original one
 */
public record Classifier(
        @Nullable String name,
        @Nullable String title,
        List<String> reasons,
        @Nullable String derivedFrom,
        TextSpan span) {}
