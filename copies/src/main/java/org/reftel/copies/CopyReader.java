package org.reftel.copies;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.archives.ArchivesRecord;
import org.reftel.copies.charset.CharsetReader;
import org.reftel.copies.charset.Decoded;
import org.reftel.copies.charset.MappedText;
import org.reftel.copies.charset.StatedText;
import org.reftel.copies.csv.DumpRows;
import org.reftel.copies.html.CablegatePage;
import org.reftel.copies.html.HtmlContent;
import org.reftel.copies.text.PlainText;
import org.reftel.core.text.SourceText;

/**
 * Takes the telegrams out of a copy. Pure, thread-safe, and never throws on any bytes.
 *
 * <p>The form is told by content: rows of the dump, then a page, then a record of the National Archives, then text.
 */
public final class CopyReader {

    /** The telegrams of a copy, in order, and what could not be read of it. */
    public Transcribed read(PublishedCopy copy) {
        byte[] bytes = copy.bytes();
        if (copy.form() == CopyForm.CSV || copy.form() == CopyForm.ROW) {
            return readRows(copy);
        }
        if (Recognition.isBlank(bytes, bytes.length)) {
            String message = bytes.length == 0 ? "This copy is empty." : "This copy holds nothing but blanks.";
            return nothing(new CopyProblem(
                    CopyProblem.Kind.EMPTY,
                    copy.path(),
                    copy.offset(),
                    message,
                    "Look whether it was copied or downloaded in full."));
        }
        if (copy.form() == CopyForm.UNKNOWN) {
            CopyProblem notText = Recognition.notText(copy.path(), bytes, bytes.length);
            if (notText != null) {
                return nothing(notText);
            }
            if (Recognition.isDump(bytes, bytes.length)) {
                return readRows(copy);
            }
        }
        return readText(copy);
    }

    private static Transcribed nothing(CopyProblem problem) {
        return new Transcribed(List.of(), List.of(problem));
    }

    private static Transcribed readRows(PublishedCopy copy) {
        DumpRows rows = DumpRows.read(copy.bytes(), copy.offset(), copy.form() != CopyForm.ROW);
        List<CopyProblem> problems = new ArrayList<>();
        for (DumpRows.HalfRow half : rows.halfRows()) {
            problems.add(new CopyProblem(
                    CopyProblem.Kind.HALF_ROW,
                    copy.path(),
                    half.offset(),
                    "The row that begins here breaks off in field " + half.fields() + " of 8.",
                    "Fetch the dump again if it is cut off; what there is of the row was read."));
        }
        if (rows.telegrams().isEmpty() && problems.isEmpty()) {
            problems.add(noTelegram(copy, "The file has columns, but no row of it holds a telegram."));
        }
        return new Transcribed(transcriptions(copy, rows.telegrams()), problems);
    }

    private static Transcribed readText(PublishedCopy copy) {
        byte[] bytes = copy.bytes();
        Charset declared = bytes.length == 0 ? null : CharsetReader.declared(bytes);
        Decoded decoded = CharsetReader.decode(bytes, 0, bytes.length, copy.offset(), declared);
        MappedText text = decoded.text();
        boolean html = copy.form() == CopyForm.HTML || copy.form() == CopyForm.UNKNOWN && isPage(text.characters());
        List<StatedText> found = html ? page(text, bytes.length) : plain(text, "text", null, bytes.length);
        List<CopyProblem> problems = new ArrayList<>();
        CopyProblem misread = misread(copy, decoded, declared);
        if (misread != null) {
            problems.add(misread);
        }
        if (found.isEmpty()) {
            problems.add(
                    noTelegram(
                            copy,
                            html
                                    ? "The page holds no telegram: no transmission, date-time or class line with its heading was found."
                                    : "The text holds no telegram: no transmission, date-time or class line with its heading was found."));
        }
        return new Transcribed(transcriptions(copy, found), problems);
    }

    /** A tag that opens a page makes one of what stands before it, unless that is a telegram already, which only names the tag. */
    private static boolean isPage(String characters) {
        int start = HtmlContent.pageStart(characters);
        return start == 0 || start > 0 && !PlainText.isHeaded(characters.substring(0, start));
    }

    private static List<StatedText> page(MappedText page, int length) {
        List<StatedText> found = CablegatePage.read(page, length);
        if (!found.isEmpty()) {
            return found;
        }
        HtmlContent flowing = HtmlContent.of(page, false);
        found = plain(flowing.text(), "page", flowing.title(), length);
        if (!found.isEmpty() && !PlainText.isFused(flowing.text().characters())) {
            return found;
        }
        HtmlContent lines = HtmlContent.of(page, true);
        List<StatedText> kept = plain(lines.text(), "page", lines.title(), length);
        return kept.isEmpty() || PlainText.isFused(lines.text().characters()) ? found : kept;
    }

    private static List<StatedText> plain(MappedText text, String publisher, @Nullable String title, int length) {
        List<StatedText> records =
                ArchivesRecord.isRecord(text.characters()) ? ArchivesRecord.read(text, length) : List.of();
        return records.isEmpty() ? PlainText.read(text, publisher, title, length) : records;
    }

    private static List<Transcription> transcriptions(PublishedCopy copy, List<StatedText> found) {
        List<Transcription> transcriptions = new ArrayList<>(found.size());
        MessageDigest digest = sha256();
        int from = -1;
        int to = -1;
        String sha256 = "";
        for (StatedText telegram : found) {
            if (telegram.from() != from || telegram.to() != to) {
                from = telegram.from();
                to = telegram.to();
                digest.update(copy.bytes(), from, to - from);
                sha256 = HexFormat.of().formatHex(digest.digest());
            }
            transcriptions.add(new Transcription(
                    new SourceText(telegram.text().characters()),
                    telegram.text().toCopy(),
                    telegram.statement(),
                    copy.path(),
                    sha256,
                    from,
                    to));
        }
        return List.copyOf(transcriptions);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256", impossible);
        }
    }

    private static CopyProblem noTelegram(PublishedCopy copy, String message) {
        return new CopyProblem(
                CopyProblem.Kind.NO_TELEGRAM,
                copy.path(),
                -1,
                message,
                "Leave the file out, or look whether the telegram was cut from it.");
    }

    /** What is wrong where the charset does not fit in more than one character of a thousand. */
    private static @Nullable CopyProblem misread(PublishedCopy copy, Decoded decoded, @Nullable Charset declared) {
        int length = decoded.text().length();
        String charset = decoded.charset().name();
        if (decoded.lost() * 1000L > length) {
            return new CopyProblem(
                    CopyProblem.Kind.WRONG_CHARSET,
                    copy.path(),
                    decoded.firstTrouble(),
                    decoded.lost() + " bytes are no characters of " + charset + ", in which the rest was read.",
                    "Save the file in UTF-8 from the program that wrote it; each such byte stands as U+FFFD.");
        }
        boolean contradicted = StandardCharsets.UTF_8.equals(declared)
                && !charset.equals("UTF-8")
                && !charset.equals("US-ASCII")
                && !charset.startsWith("UTF-16");
        if (decoded.misfits() * 1000L > length || contradicted) {
            return new CopyProblem(
                    CopyProblem.Kind.WRONG_CHARSET,
                    copy.path(),
                    decoded.firstTrouble(),
                    contradicted
                            ? "The page says that it is UTF-8, but is not; it was read as " + charset + "."
                            : decoded.misfits() + " bytes are not " + charset + " and were read as windows-1252.",
                    "Compare quotation marks and accents with the published page; if they are right, nothing is to be done.");
        }
        return null;
    }
}
