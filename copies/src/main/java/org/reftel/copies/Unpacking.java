package org.reftel.copies;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.containers.Container;
import org.reftel.copies.containers.ContainerKind;
import org.reftel.copies.containers.ContainerMember;
import org.reftel.copies.containers.ContainerTrouble;
import org.reftel.copies.containers.Spool;
import org.reftel.copies.warc.WarcPage;
import org.reftel.copies.warc.WarcPages;

/**
 * Takes files and streams apart: containers into members, dumps and long texts into stretches, all else as it is. What
 * fails costs the level of containers at which it fails, and nothing besides.
 */
final class Unpacking {
    /** Up to here a file is one copy, whatever it holds. */
    private static final int WHOLE = 1 << 20;

    private static final int HEAD = 1 << 16;

    private final CopyLimits limits;
    private final CopyVisitor visitor;
    private final Consumption consumption;
    private final Leaves leaves;
    private final int whole;

    private Expansion expansion;
    /** On its way out and not yet reported, so that no level above takes it for its own. */
    private @Nullable Trouble underway;

    Unpacking(CopyLimits limits, CopyVisitor visitor, Consumption consumption) {
        this.limits = limits;
        this.visitor = visitor;
        this.consumption = consumption;
        leaves = new Leaves(limits, visitor);
        expansion = new Expansion(limits, -1);
        whole = (int) Math.min(WHOLE, limits.memberBytes());
    }

    /** Takes an outermost file. */
    void file(Path file, String path, long size) {
        begin(size);
        try {
            if (size <= whole) {
                content(path, Opened.of(Files.readAllBytes(file)), null, 0);
            } else {
                try (SeekableByteChannel channel = consumption.count(Files.newByteChannel(file))) {
                    Layer layer = new Layer(Channels.newInputStream(channel), path, 0, "This file", false);
                    content(path, Opened.read(layer, HEAD), channel, 0);
                }
            }
        } catch (Trouble trouble) {
            report(trouble);
        } catch (IOException e) {
            visitor.problem(Unreadable.because(e, path));
        }
        consumption.fileDone(size);
    }

    /** Takes an outermost stream, to its end. */
    void stream(InputStream stream, String name) {
        begin(-1);
        Layer layer = new Layer(consumption.count(stream), name, 0, "This stream", false);
        try {
            content(name, Opened.read(layer, whole), null, 0);
        } catch (Trouble trouble) {
            report(trouble);
        }
        consumption.fileDone(-1);
    }

    private void begin(long size) {
        expansion = new Expansion(limits, size);
        underway = null;
    }

    private void report(Trouble trouble) {
        underway = null;
        visitor.problem(trouble.problem());
    }

    /**
     * @param file where the content is a file that can be read by seeking
     * @param depth of containers around it
     */
    private void content(String path, Opened opened, @Nullable SeekableByteChannel file, int depth) throws Trouble {
        byte[] head = opened.head();
        ContainerKind kind = ContainerKind.of(head, head.length);
        if (kind != null) {
            if (mayOpen(path, depth + 1)) {
                container(path, kind, opened, file, depth + 1);
            }
        } else if (Recognition.isWebArchive(head, head.length)) {
            if (mayOpen(path, depth + 1)) {
                pages(path, opened, depth + 1);
            }
        } else if (opened.whole() && Recognition.isBlank(head, head.length)) {
            String message = head.length == 0 ? "This file is empty." : "This file holds nothing but blanks.";
            visitor.problem(new CopyProblem(
                    CopyProblem.Kind.EMPTY, path, 0, message, "Look whether it was copied or downloaded in full."));
        } else {
            leaves.take(path, opened);
        }
    }

    private boolean mayOpen(String path, int depth) {
        if (depth > limits.depth()) {
            visitor.problem(new CopyProblem(
                    CopyProblem.Kind.TOO_DEEP,
                    path,
                    0,
                    "This container stands within " + limits.depth() + " others; deeper ones are not opened.",
                    "Unpack the outer ones with their own tools and give the files."));
            return false;
        }
        return true;
    }

    private void container(
            String path, ContainerKind kind, Opened opened, @Nullable SeekableByteChannel file, int depth)
            throws Trouble {
        Spool spool = null;
        Container container;
        try {
            if (!kind.seeks()) {
                container = Container.open(kind, new BufferedInputStream(opened, HEAD), path);
            } else if (file != null) {
                file.position(0);
                container = Container.open(kind, file);
            } else {
                spool = opened.whole() ? Spool.of(opened.head()) : Spool.of(opened);
                container = Container.open(kind, spool.channel());
            }
        } catch (IOException | RuntimeException e) {
            closeQuietly(spool == null ? null : spool.channel());
            IOException outer = spool == null ? null : spool.failure();
            throwOrReport(outer == null ? trouble(e, path, depth, "This " + kind.word(), -1) : (Trouble) outer, depth);
            return;
        }
        String what = kind.packsOne() ? "This " + kind.word() : "This member of a " + kind.word();
        Members members = () -> {
            ContainerMember member = container.next();
            return member == null
                    ? null
                    : new Member(
                            member.name(),
                            new Layer(
                                    member.content(), path + "!/" + label(member.name()), depth, what, kind.expands()));
        };
        IOException cutShort = spool == null ? null : spool.failure();
        try {
            members(path, "This " + kind.word(), members, depth, cutShort != null);
        } finally {
            closeQuietly(container);
            closeQuietly(spool == null ? null : spool.channel());
        }
        if (cutShort != null) {
            throw (Trouble) cutShort;
        }
    }

    private void pages(String path, Opened opened, int depth) throws Trouble {
        WarcPages pages;
        try {
            pages = new WarcPages(opened);
        } catch (IOException | RuntimeException e) {
            throwOrReport(trouble(e, path, depth, "This web archive", -1), depth);
            return;
        }
        Members members = () -> {
            WarcPage page = pages.next();
            return page == null
                    ? null
                    : new Member(
                            page.name(),
                            new Layer(
                                    page.content(),
                                    path + "!/" + label(page.name()),
                                    depth,
                                    "This page of a web archive",
                                    true));
        };
        try {
            members(path, "This web archive", members, depth, false);
        } finally {
            closeQuietly(pages);
        }
    }

    private record Member(String name, Layer content) {}

    private interface Members {
        @Nullable
        Member next() throws IOException;
    }

    /** Takes member by member; a broken one is reported and the next one tried. */
    private void members(String path, String what, Members members, int depth, boolean knownToBeCut) throws Trouble {
        boolean failed = knownToBeCut;
        boolean any = false;
        while (true) {
            Member member;
            try {
                member = members.next();
            } catch (IOException | RuntimeException e) {
                Trouble trouble = trouble(e, path, depth, what, -1);
                if (failed && trouble.depth() == depth) {
                    underway = null;
                } else {
                    throwOrReport(trouble, depth);
                }
                return;
            }
            if (member == null) {
                break;
            }
            any = true;
            if (isHidden(member.name())) {
                continue;
            }
            Layer content = member.content();
            try {
                content(content.path, Opened.read(content, whole), null, depth);
            } catch (Trouble trouble) {
                throwOrReport(trouble, depth);
                failed = true;
            }
        }
        if (underway != null) {
            throwOrReport(underway, depth);
        } else if (!any) {
            visitor.problem(new CopyProblem(
                    CopyProblem.Kind.EMPTY,
                    path,
                    0,
                    what + " holds no files.",
                    "Look whether it was copied or downloaded in full."));
        }
    }

    /** Reports what failed at this depth; what failed further out is for the level out there. */
    private void throwOrReport(Trouble trouble, int depth) throws Trouble {
        if (trouble.depth() < depth) {
            throw trouble;
        }
        report(trouble);
    }

    /** What makes files of a folder or container invisible: a name that begins with a dot, and what a Mac adds. */
    static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.startsWith(".") && !name.startsWith("./") && !name.startsWith("../")
                || name.contains("/.") && !name.contains("/./") && !name.contains("/../");
    }

    /** A member's name without anything that could steer a terminal. */
    private static String label(String name) {
        StringBuilder clean = null;
        for (int i = 0; i < name.length(); i++) {
            if (Character.isISOControl(name.charAt(i))) {
                clean = clean == null ? new StringBuilder(name) : clean;
                clean.setCharAt(i, '\uFFFD');
            }
        }
        return clean == null ? name : clean.toString();
    }

    private static void closeQuietly(@Nullable Closeable closeable) {
        if (closeable == null) {
            return;
        }
        try {
            closeable.close();
        } catch (IOException | RuntimeException e) {
            // It was only read from, and what could not be read has been said.
        }
    }

    private Trouble trouble(Exception thrown, String path, int depth, String what, long offset) {
        Trouble known = underway;
        if (known == null) {
            known = new Trouble(
                    depth,
                    depth == 0
                            ? Unreadable.because(thrown, path)
                            : Unreadable.container(ContainerTrouble.of(thrown), path, what, offset));
            underway = known;
        }
        return known;
    }

    /** What comes out of one level of unpacking: counted against the limits, and its failures attributed to it. */
    private final class Layer extends InputStream {
        private final InputStream in;
        private final String path;
        private final int depth;
        private final String what;
        private final boolean expands;
        private long offset;

        Layer(InputStream in, String path, int depth, String what, boolean expands) {
            this.in = in;
            this.path = path;
            this.depth = depth;
            this.what = what;
            this.expands = expands;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count;
            try {
                count = in.read(bytes, from, length);
            } catch (IOException | RuntimeException e) {
                throw trouble(e, path, depth, what, offset);
            }
            if (count > 0) {
                offset += count;
                if (expands) {
                    guard(count);
                }
            }
            return count;
        }

        private void guard(int count) throws Trouble {
            CopyProblem problem = expansion.add(count, path, offset, consumption.current());
            if (problem != null) {
                underway = new Trouble(0, problem);
                throw underway;
            }
        }
    }
}
