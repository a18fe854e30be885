package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.List;
import org.reftel.archive.query.Field;

/** How to search, how to read a telegram, and which keys do what. */
public final class HelpPage {
    private final Templates templates;

    HelpPage(Templates templates) {
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Frame frame = Frame.of("Help", "/help")
                .describedAs("How to search diplomatic telegrams, how to read one, and which keys do what.");
        Page page = new Page(frame, words(), fields());
        Pages.answer(routes, "/help", context -> templates.answer(context, "help", page));
    }

    private static List<Example> words() {
        return List.of(
                example("pipeline minister", "both words, anywhere in the telegram; plurals are found as well"),
                example("\"oil minister\"", "these words, one behind the other, as they are written"),
                example("nuc*", "every word that begins so"),
                example("nazarbaev~", "words that differ by a letter or two: other spellings and slips"),
                example("pipeline NEAR/3 minister", "in one paragraph, with at most three words between them"),
                example("pipeline OR gas", "one of them; operators are written in capitals"),
                example("pipeline -gas", "without a word"),
                example("(pipeline OR gas) minister", "brackets say what belongs together"),
                example("para:(nuclear mark:S)", "what must hold within one and the same paragraph"),
                example("date:2009-03..2009-10", "sent from the first to the last, both included"),
                example("09ASTANA1843", "the telegram itself, in whatever form its id is written"),
                example("*", "every telegram"));
    }

    private static List<Example> fields() {
        List<Example> fields = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field != Field.ANYWHERE) {
                fields.add(example(field.word() + ":" + field.example(), field.meaning()));
            }
        }
        return fields;
    }

    private static Example example(String query, String meaning) {
        return new Example(query, meaning, Narrowing.address(query) + "&all=1");
    }

    /** A query with what it finds. */
    public record Example(String query, String meaning, String href) {}

    /**
     * @param words what may be written without a field
     * @param fields each with an example
     */
    public record Page(Frame frame, List<Example> words, List<Example> fields) {}
}
