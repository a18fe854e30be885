package org.reftel.core;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.RunningText;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

/** What holds for every text whatever: reading never throws, leaves tile the text, every value points into it. */
final class Laws {
    private static final TelegramReader READER = new TelegramReader();
    /** Of the characters of running text every seventh is followed back, wherever the seventh falls. */
    private static final int STEP = 7;

    private static final PublisherStatement NOBODY = PublisherStatement.none("text");

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Laws() {}

    /** The first law that a text breaks, in words; null where it breaks none. */
    static @Nullable String broken(String text) {
        try {
            Telegram telegram = read(text);
            String tiling = tiling(telegram.tree(), text);
            String outside = tiling != null ? tiling : span(telegram, text.length());
            return outside != null ? outside : mention(telegram);
        } catch (RuntimeException | StackOverflowError e) {
            return "throws " + e.getClass().getSimpleName();
        }
    }

    static Telegram read(String text) {
        return READER.read(new SourceText(text), NOBODY);
    }

    /** All that was read, as text: equal exactly where two readings are equal. */
    static String everything(Telegram telegram) {
        StringBuilder all = new StringBuilder();
        all.append(telegram.id()).append('\n');
        all.append(telegram.transmission()).append('\n');
        all.append(telegram.addresses()).append('\n');
        all.append(telegram.distribution()).append('\n');
        all.append(telegram.head()).append('\n');
        all.append(telegram.body()).append('\n');
        all.append(telegram.mentions()).append('\n');
        all.append(telegram.findings()).append('\n');
        return all.append(telegram.tree().dump()).toString();
    }

    private static @Nullable String tiling(SyntaxTree tree, String text) {
        int at = 0;
        for (int node = 0; node < tree.size(); node++) {
            if (tree.start(node) != at) {
                return "node " + tree.kind(node) + " starts elsewhere than the leaf before it ends";
            }
            if (tree.isLeaf(node)) {
                at = tree.end(node);
            } else if (tree.next(node) == node + 1 && !text.isEmpty()) {
                return "node " + tree.kind(node) + " has no leaves";
            }
        }
        return at == text.length() ? null : "the leaves end before the text";
    }

    /** Walks all values, and says which of them points outside of the text. */
    private static @Nullable String span(@Nullable Object value, int length) {
        return switch (value) {
            case null -> null;
            case TextSpan span -> span.end() <= length ? null : "a span ends behind the text";
            case Paragraph paragraph -> {
                String outside = running(paragraph.text(), paragraph.span(), length);
                yield outside != null ? outside : components(paragraph, length);
            }
            case Collection<?> values -> {
                for (Object each : values) {
                    String outside = span(each, length);
                    if (outside != null) {
                        yield outside;
                    }
                }
                yield null;
            }
            case Record record -> components(record, length);
            default -> null;
        };
    }

    /** Says what is wrong with a mention: its paragraph says it, in its span, and what it means is in the reference line. */
    private static @Nullable String mention(Telegram telegram) {
        List<String> places = telegram.body().places();
        int last = -1;
        int at = -1;
        for (Mention mention : telegram.mentions()) {
            TextSpan span = mention.span();
            if (span.end() > telegram.source().length()) {
                return "a mention ends behind the text";
            }
            if (!mention.reftels().stream()
                    .allMatch(i -> i >= 0 && i < telegram.head().references().size())) {
                return "a mention means an item that the reference line does not have";
            }
            if (mention.place() == null) {
                continue;
            }
            int paragraph = places.indexOf(mention.place());
            if (paragraph < 0 || paragraph < last || paragraph == last && span.start() < at) {
                return "a mention stands out of order";
            }
            at = span.end();
            last = paragraph;
            Paragraph itsOwn = telegram.body().paragraphs().get(paragraph);
            if (span.start() < itsOwn.span().start()
                    || span.end() > itsOwn.span().end()) {
                return "a mention lies out of its paragraph";
            }
            if (!itsOwn.text().text().contains(mention.text())
                    || !holds(telegram.source().slice(span), mention.text())) {
                return "a mention's text is not what stands there";
            }
        }
        return null;
    }

    /** Whether a stretch of source begins and ends as a text, and has its letters and digits in their order. */
    private static boolean holds(String source, String text) {
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                at = source.indexOf(c, at) + 1;
                if (at == 0) {
                    return false;
                }
            }
        }
        return source.charAt(0) == text.charAt(0)
                && source.charAt(source.length() - 1) == text.charAt(text.length() - 1);
    }

    private static @Nullable String components(Record record, int length) {
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            Class<?> type = component.getType();
            boolean plain = type.isPrimitive() || type == String.class || Map.class.isAssignableFrom(type);
            if (!plain) {
                try {
                    String outside = span(component.getAccessor().invoke(record), length);
                    if (outside != null) {
                        return component.getName() + ": " + outside;
                    }
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return null;
    }

    private static @Nullable String running(RunningText text, TextSpan paragraph, int length) {
        long last = 0;
        for (int i = 0; i < text.length(); i += STEP) {
            long start = text.map().start(i);
            long end = text.map().end(i);
            if (start < last || end < start || end > length) {
                return "running text leads backwards or out of the text";
            }
            if (start < paragraph.start() || end > paragraph.end()) {
                return "running text leads out of its paragraph";
            }
            last = start;
        }
        return null;
    }
}
