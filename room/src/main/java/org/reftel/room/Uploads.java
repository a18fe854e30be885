package org.reftel.room;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reftel.room.api.ProblemKind;

/**
 * Takes files that are sent as {@code multipart/form-data}, by pages and programs alike.
 *
 * @param largest bytes of one upload, all files together
 */
public record Uploads(Imports imports, long largest) {
    private static final int LONGEST_NAME = 200;

    /** Thrown where an upload is not taken. */
    @SuppressWarnings("serial")
    public static final class Refused extends Exception {
        private final ProblemKind kind;

        Refused(ProblemKind kind, String detail) {
            super(detail, null, false, false);
            this.kind = kind;
        }

        public ProblemKind kind() {
            return kind;
        }

        /** Why, and what to do: a sentence or two. */
        public String detail() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Takes what a request sends, and has it imported.
     *
     * @throws Busy where too many imports wait
     */
    public ImportJob take(Context context) throws Refused, IOException {
        if (!imports.isOpen()) {
            throw new Refused(
                    ProblemKind.NO_IMPORT, "This reading room takes nothing in. 'reftel import' on its machine does.");
        }
        if (context.req().getContentLengthLong() > largest) {
            throw tooLarge();
        }
        if (!context.isMultipartFormData()) {
            throw new Refused(ProblemKind.NO_FILE, "Send the files as multipart/form-data.");
        }
        Map<String, Imports.Sent> sent = new LinkedHashMap<>();
        try {
            for (UploadedFile file : context.uploadedFiles()) {
                if (file.size() > 0) {
                    sent.put(unlike(sent, name(file.filename())), file::content);
                }
            }
        } catch (IllegalStateException | HttpResponseException refused) {
            throw tooLarge();
        }
        if (sent.isEmpty()) {
            throw new Refused(
                    ProblemKind.NO_FILE, "There is no file with anything in it. Choose one, then send again.");
        }
        return imports.ask(sent);
    }

    private Refused tooLarge() {
        return new Refused(
                ProblemKind.TOO_LARGE,
                "An upload has at most " + largest + " bytes. Send the files one by one, or use 'reftel import'.");
    }

    /** A file's name as it may stand in messages and in the archive's list of places. */
    private static String name(String sent) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < sent.length() && name.length() < LONGEST_NAME; i++) {
            char c = sent.charAt(i);
            name.append(Character.isISOControl(c) || c == '\\' ? '_' : c);
        }
        return name.isEmpty() ? "upload" : name.toString();
    }

    private static String unlike(Map<String, ?> others, String name) {
        String free = name;
        for (int i = 2; others.containsKey(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }
}
