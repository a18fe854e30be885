package org.reftel.copies;

import java.io.IOException;
import org.reftel.copies.stretches.RowSplitter;
import org.reftel.copies.stretches.TextSplitter;

/** Hands out what is no container: small files whole, dumps and long texts in stretches, and says what is no text. */
final class Leaves {
    /** Of text that shows no place to cut; a hundred times the longest telegram. */
    private static final int LARGEST_TEXT = 8 << 20;

    private final CopyLimits limits;
    private final CopyVisitor visitor;

    Leaves(CopyLimits limits, CopyVisitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
    }

    /** @throws Trouble where reading the content failed; what was read before is handed out */
    void take(String path, Opened opened) throws Trouble {
        byte[] head = opened.head();
        CopyProblem notText = Recognition.notText(path, head, head.length);
        if (notText != null) {
            visitor.problem(notText);
        } else if (Recognition.isDump(head, head.length)) {
            Stretches stretches = new Stretches(visitor, path, CopyForm.CSV, limits.fieldBytes());
            cut(() -> new RowSplitter(limits.fieldBytes(), stretches).split(opened));
        } else if (opened.whole()) {
            visitor.copy(new PublishedCopy(path, 0, head, CopyForm.UNKNOWN));
        } else if (Recognition.isMarkup(head, head.length) || Recognition.isUtf16(head, head.length)) {
            uncut(path, opened);
        } else {
            int largest = (int) Math.min(limits.memberBytes(), LARGEST_TEXT);
            Stretches stretches = new Stretches(visitor, path, CopyForm.UNKNOWN, largest);
            cut(() -> new TextSplitter(largest, stretches).split(opened));
        }
    }

    private interface Cut {
        void run() throws IOException;
    }

    /** All that a splitter reads comes through a layer, which throws nothing but troubles. */
    private static void cut(Cut cut) throws Trouble {
        try {
            cut.run();
        } catch (Trouble e) {
            throw e;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Content that is only of use as a whole. */
    private void uncut(String path, Opened opened) throws Trouble {
        int most = (int) Math.min(limits.memberBytes(), Integer.MAX_VALUE - 8);
        Opened all = Opened.read(opened, most);
        Trouble failure = all.failure();
        if (!all.whole() && failure == null) {
            new Stretches(visitor, path, CopyForm.UNKNOWN, most).pageTooLarge();
            return;
        }
        visitor.copy(new PublishedCopy(path, 0, all.head(), CopyForm.UNKNOWN));
        if (failure != null) {
            throw failure;
        }
    }
}
