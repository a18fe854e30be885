package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.catalogue.ListItem;
import org.reftel.archive.catalogue.NamedList;
import org.reftel.archive.catalogue.ReadingDesk;
import org.reftel.archive.catalogue.ReadingLists;
import org.reftel.archive.catalogue.SavedSearch;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.Order;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.room.Enquiries;
import org.reftel.room.citing.Citation;
import org.reftel.room.desk.Collected;
import org.reftel.room.desk.ListForm;
import org.reftel.room.desk.ReadingList;
import org.reftel.room.pages.TroublePages.Missing;

/** Reading lists and saved searches: shown, changed by plain forms, and taken along. */
public final class ListPages {
    private static final int ITEMS = 100;
    private static final int LONGEST_SHOWN = 1_200;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final Link LIST = new Link("To the reading list", "/list", false);

    private final Enquiries enquiries;
    private final ReadingList collected;
    private final Templates templates;

    ListPages(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.collected = new ReadingList(enquiries);
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/list", this::first);
        Pages.answer(routes, "/list.{form}", context -> export(context, NamedList.FIRST));
        Pages.answer(routes, "/lists/{list}", this::named);
        Pages.answer(
                routes, "/lists/{list}/list.{form}", context -> export(context, number(context.pathParam("list"))));
        routes.post("/lists", this::make);
        routes.post(
                "/lists/{list}/rename",
                context -> list(context, (lists, number) -> lists.rename(number, text(context.formParam("name")))));
        routes.post("/lists/{list}/choose", context -> list(context, ReadingLists::choose));
        routes.post("/lists/{list}/restore", context -> list(context, ReadingLists::restore));
        routes.post("/lists/{list}/remove", this::removeList);
        routes.post("/list/{number}/list", this::transfer);
        routes.post("/list", this::add);
        routes.post("/list/{number}/note", this::annotate);
        routes.post("/list/{number}/move", this::move);
        routes.post("/list/{number}/remove", this::remove);
        routes.post("/list/{number}/restore", this::restore);
        routes.post("/searches", this::save);
        routes.post("/searches/{number}/rename", this::rename);
        routes.post("/searches/{number}/remove", this::removeSearch);
        routes.post("/searches/{number}/restore", this::restoreSearch);
        routes.exception(ReadingDesk.Refusal.class, (refusal, context) -> {
            context.status(HttpStatus.BAD_REQUEST);
            templates.answer(context, "refused", new Refused(Frame.ofTrouble("Not kept"), refusal.getMessage()));
        });
    }

    /** The first list; where an item is asked for that stands on another, that one. */
    private void first(Context context) {
        ListItem item = enquiries.desk().item(number(context.queryParam("item")));
        if (item == null) {
            list(context, NamedList.FIRST);
        } else {
            shown(context, item);
        }
    }

    private void named(Context context) {
        long number = number(context.pathParam("list"));
        if (number == NamedList.FIRST) {
            context.redirect(address(number));
        } else {
            list(context, number);
        }
    }

    private void list(Context context, long number) {
        NamedList named = present(enquiries.desk().lists().find(number));
        List<ListItem> items = enquiries.desk().items(number);
        int pages = Math.max(1, (items.size() + ITEMS - 1) / ITEMS);
        int page = Math.clamp(number(context.queryParam("page")), 1, pages);
        List<ListItem> shown = items.subList((page - 1) * ITEMS, Math.min(page * ITEMS, items.size()));
        ListItem removed = enquiries.desk().removed(number(context.queryParam("removed")));
        SavedSearch deleted = enquiries.desk().searches().removed(number(context.queryParam("deleted")));
        NamedList gone = enquiries.desk().lists().removed(number(context.queryParam("gone")));
        String origin = Addresses.origin(context);
        // The list changes without anything being imported.
        context.header("Cache-Control", "no-store");
        templates.answer(
                context,
                "list",
                new Page(
                        Frame.of(named.name(), address(number))
                                .describedAs(
                                        "Telegrams and paragraphs put aside, with notes, and searches to ask again."),
                        named,
                        enquiries.desk().lists().all(),
                        collected.collected(shown).stream()
                                .map(item -> Line.of(item, origin, items.size()))
                                .toList(),
                        items.size(),
                        page,
                        pages,
                        enquiries.desk().searches().all(),
                        removed == null ? null : new Undo(title(removed), "/list/" + removed.number() + "/restore"),
                        deleted == null ? null : new Undo(deleted.name(), "/searches/" + deleted.number() + "/restore"),
                        gone == null ? null : new Undo(gone.name(), "/lists/" + gone.number() + "/restore")));
    }

    /** Where a list is read. */
    static String address(long list) {
        return list == NamedList.FIRST ? "/list" : "/lists/" + list;
    }

    private String title(ListItem item) {
        String place = item.place().isEmpty() ? "" : ", paragraph " + item.place();
        return collected.collected(item).title() + place;
    }

    private void export(Context context, long number) {
        NamedList named = present(enquiries.desk().lists().find(number));
        String ending = context.pathParam("form");
        ListForm form = ListForm.find(ending);
        if (form == null) {
            throw new Missing(
                    "A reading list is not given out as “" + ending + "”.",
                    "It is as md, json, bib, ris and csl.json.",
                    LIST);
        }
        context.header("Content-Disposition", "attachment; filename=\"" + fileName(named) + "." + ending + "\"");
        context.header("Cache-Control", "no-store");
        String text = form.of(named, collected.all(named), Addresses.origin(context));
        context.contentType(form.type() + "; charset=utf-8").result(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The list's name as far as it is letters and figures that every system takes. */
    private static String fileName(NamedList list) {
        StringBuilder name = new StringBuilder();
        list.name().toLowerCase(Locale.ROOT).chars().forEach(c -> {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                name.append((char) c);
            } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        });
        return name.isEmpty() ? "list-" + list.number() : name.toString();
    }

    private void make(Context context) {
        NamedList made = enquiries.desk().lists().make(text(context.formParam("name")));
        context.redirect(address(made.number()), HttpStatus.SEE_OTHER);
    }

    private void list(Context context, BiFunction<ReadingLists, Long, @Nullable NamedList> change) {
        NamedList changed = present(change.apply(enquiries.desk().lists(), number(context.pathParam("list"))));
        context.redirect(address(changed.number()), HttpStatus.SEE_OTHER);
    }

    private void removeList(Context context) {
        NamedList gone = present(enquiries.desk().lists().remove(number(context.pathParam("list"))));
        context.redirect("/list?gone=" + gone.number(), HttpStatus.SEE_OTHER);
    }

    private void transfer(Context context) {
        shown(context, enquiries.desk().transfer(number(context), number(context.formParam("to"))));
    }

    private void add(Context context) {
        String written = text(context.formParam("telegram"));
        String place = text(context.formParam("place"));
        HoldingKey key = enquiries.resolve(written).key();
        if (key == null || !collected.has(key, place)) {
            throw new Missing(place.isEmpty() ? written : written + "#" + place);
        }
        enquiries.desk().add(key, place, text(context.formParam("note")));
        String back = text(context.formParam("back"));
        context.redirect(
                "/telegrams/" + Addresses.encoded(key.text()) + (isSuffix(back) ? back : "")
                        + (place.isEmpty() ? "" : "#" + place),
                HttpStatus.SEE_OTHER);
    }

    /** Whether it is what follows a question mark, and nothing with which a page could lead elsewhere. */
    private static boolean isSuffix(String back) {
        return back.startsWith("?") && back.chars().allMatch(c -> c > ' ' && c < 127 && c != '#');
    }

    private void annotate(Context context) {
        shown(context, enquiries.desk().annotate(number(context), text(context.formParam("note"))));
    }

    private void move(Context context) {
        shown(context, enquiries.desk().move(number(context), (int) number(context.formParam("to"))));
    }

    private void restore(Context context) {
        shown(context, enquiries.desk().restore(number(context)));
    }

    private void remove(Context context) {
        ListItem item = present(enquiries.desk().remove(number(context)));
        context.redirect(
                address(item.list()) + "?page=" + page(item.position()) + "&removed=" + item.number(),
                HttpStatus.SEE_OTHER);
    }

    /** Sends the browser to the item as it now is. */
    private static void shown(Context context, @Nullable ListItem changed) {
        ListItem item = present(changed);
        int page = page(item.position());
        context.redirect(
                address(item.list()) + (page == 1 ? "" : "?page=" + page) + "#i" + item.number(), HttpStatus.SEE_OTHER);
    }

    private void save(Context context) throws FaultyQuery {
        String typed = text(context.formParam("q"));
        String query = typed.isBlank() ? "*" : typed;
        Query.parse(query);
        Order order = Order.find(text(context.formParam("order")));
        SavedSearch saved = enquiries
                .desk()
                .searches()
                .save(text(context.formParam("name")), query, (order == null ? Order.RELEVANCE : order).word());
        found(context, saved);
    }

    private void rename(Context context) {
        found(context, enquiries.desk().searches().rename(number(context), text(context.formParam("name"))));
    }

    private void restoreSearch(Context context) {
        found(context, enquiries.desk().searches().restore(number(context)));
    }

    private void removeSearch(Context context) {
        SavedSearch search = present(enquiries.desk().searches().remove(number(context)));
        context.redirect("/list?deleted=" + search.number() + "#searches", HttpStatus.SEE_OTHER);
    }

    private static void found(Context context, @Nullable SavedSearch search) {
        context.redirect("/list#s" + present(search).number(), HttpStatus.SEE_OTHER);
    }

    /** What is there; where it is not, its page is missing. */
    private static <T> T present(@Nullable T kept) {
        if (kept == null) {
            throw new Missing(
                    "Nothing is kept under this number.",
                    "It was taken off more than a month ago, or never stood there.",
                    LIST);
        }
        return kept;
    }

    private static int page(int position) {
        return (position - 1) / ITEMS + 1;
    }

    private static long number(Context context) {
        long number = number(context.pathParam("number"));
        if (number <= 0) {
            throw new BadRequestResponse("an item is named by its number");
        }
        return number;
    }

    /** A small number; 0 for anything else. */
    private static long number(@Nullable String written) {
        try {
            return written == null ? 0 : Integer.parseInt(written);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    /**
     * @param list that is shown
     * @param lists all of them
     * @param items of this page of the list
     * @param all how many items the list has
     * @param page from 1
     * @param removed what was just taken off; null for nothing
     * @param deleted the search that was just deleted; null for none
     * @param gone the list that was just deleted; null for none
     */
    public record Page(
            Frame frame,
            NamedList list,
            List<NamedList> lists,
            List<Line> items,
            int all,
            int page,
            int pages,
            List<SavedSearch> searches,
            @Nullable Undo removed,
            @Nullable Undo deleted,
            @Nullable Undo gone) {

        /** Where a list is read. */
        public String address(NamedList other) {
            return ListPages.address(other.number());
        }

        /** Where the list is taken along in a form. */
        public String address(ListForm form) {
            return (list.number() == NamedList.FIRST ? "" : "/lists/" + list.number()) + "/list." + form.ending();
        }

        /** The other lists, to which an item may move. */
        public List<NamedList> others() {
            return lists.stream()
                    .filter(other -> other.number() != list.number())
                    .toList();
        }

        /** {@code 12 items}. */
        public String count() {
            return all == 1 ? "1 item" : Counting.text(all) + " items";
        }

        public ListForm[] forms() {
            return ListForm.values();
        }

        /** Where a saved search is asked. */
        public String address(SavedSearch search) {
            Order order = Order.find(search.order());
            return Narrowing.address(search.query(), order == null ? Order.RELEVANCE : order);
        }

        /** How its results stand; empty for the usual order. */
        public String order(SavedSearch search) {
            return search.order().equals("relevance") ? "" : search.order() + " first";
        }

        /** Where what newly comes into the archive for a saved search is fed. */
        public String feed(SavedSearch search) {
            return "/search.atom?q=" + Addresses.encoded(search.query()) + "&order=imported";
        }
    }

    /**
     * An item as it is shown.
     *
     * @param facts post, day and id
     * @param text the paragraph's; empty for a whole telegram
     * @param cut whether the text goes on
     * @param last whether nothing stands behind it on the list
     */
    public record Line(
            Collected collected, ClassMark mark, List<String> facts, String text, boolean cut, boolean last) {

        static Line of(Collected collected, String origin, int all) {
            Citation citation = collected.citation(origin);
            Paragraph paragraph = collected.paragraph();
            String text = paragraph == null ? "" : paragraph.text().text();
            boolean cut = text.length() > LONGEST_SHOWN;
            String classification = collected.holding() == null
                    ? null
                    : Reading.valueOf(collected.holding().telegram().head().classification());
            return new Line(
                    collected,
                    ClassMark.of(classification),
                    citation == null
                            ? List.of(collected.id())
                            : List.of(citation.sender(), day(citation), collected.id()).stream()
                                    .filter(fact -> !fact.isEmpty())
                                    .toList(),
                    cut ? beginning(text) : text,
                    cut,
                    collected.item().position() == all);
        }

        private static String day(Citation citation) {
            return citation.sent() == null ? "" : DAY.format(citation.sent());
        }

        /** As many whole words as are shown. */
        private static String beginning(String text) {
            int end = text.lastIndexOf(' ', LONGEST_SHOWN);
            if (end < LONGEST_SHOWN / 2) {
                end = LONGEST_SHOWN - (Character.isHighSurrogate(text.charAt(LONGEST_SHOWN - 1)) ? 1 : 0);
            }
            return text.substring(0, end);
        }

        public ListItem item() {
            return collected.item();
        }

        /** What is missing of it; empty for nothing. */
        public String missing() {
            if (collected.holding() == null) {
                return "The archive holds nothing under " + collected.id() + " any more.";
            }
            return collected.paragraph() == null && collected.place() != null
                    ? "The telegram has no paragraph " + collected.place() + " any more."
                    : "";
        }
    }

    /**
     * What was taken away, and can be put back.
     *
     * @param address to which the form is sent
     */
    public record Undo(String what, String address) {}

    /** Why something is not kept. */
    public record Refused(Frame frame, @Nullable String problem) {}
}
