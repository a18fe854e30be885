package org.reftel.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.Edge;
import org.reftel.archive.reference.Neighbourhood;
import org.reftel.archive.reference.Node;
import org.reftel.archive.reference.Quotation;
import org.reftel.archive.reference.Referral;
import org.reftel.archive.reference.TelegramThread;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Reftel;
import org.reftel.json.JsonText;

/** The JSON forms of what is known of references, for the command line and the API; docs/api.md has their fields. */
public final class ReferenceJson {

    private ReferenceJson() {}

    /**
     * What a telegram cites: item by item of its reference line, mention by mention of its text, and what its text alone
     * speaks of.
     *
     * @param cites as the archive resolves them
     */
    public static String cites(
            String id, List<Referral> referrals, List<Edge> cites, Function<String, @Nullable Node> nodes) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("id").value(id);
            outgoing(json, referrals, cites, nodes);
        });
        return json.toString();
    }

    /**
     * Likewise, and what cites it.
     *
     * @param total of all that cite it
     * @param next where the next ones begin; null behind the last
     */
    public static String references(
            String id,
            List<Referral> referrals,
            List<Edge> cites,
            long total,
            List<Edge> citedBy,
            @Nullable String next,
            Function<String, @Nullable Node> nodes) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("id").value(id);
            outgoing(json, referrals, cites, nodes);
            json.name("citedBy").object(() -> {
                json.name("total").value(total);
                json.name("next").value(next);
                json.name("hits")
                        .list(
                                citedBy,
                                edge -> json.object(() -> {
                                    telegram(json, edge.citing(), nodes.apply(edge.citing()));
                                    certainty(json, edge);
                                }));
            });
        });
        return json.toString();
    }

    private static void outgoing(
            JsonText json, List<Referral> referrals, List<Edge> cites, Function<String, @Nullable Node> nodes) {
        List<Edge> inText = new ArrayList<>(cites);
        json.name("cites")
                .list(referrals.stream().filter(Referral::inReferenceLine).toList(), referral -> {
                    Reftel item = referral.item();
                    Edge edge =
                            referral.means().isEmpty() ? null : referral.means().getFirst();
                    inText.remove(edge);
                    if (item != null) {
                        json.object(() -> item(json, item, edge, nodes));
                    }
                });
        json.name("mentions")
                .list(referrals.stream().filter(one -> !one.inReferenceLine()).toList(), referral -> {
                    Mention mention = referral.mention();
                    if (mention != null) {
                        json.object(() -> mention(json, mention, referral.means()));
                    }
                });
        json.name("inText")
                .list(
                        inText,
                        edge -> json.object(() -> {
                            telegram(json, edge.cited(), nodes.apply(edge.cited()));
                            certainty(json, edge);
                        }));
    }

    /** A place in the text, and what is meant there. */
    private static void mention(JsonText json, Mention mention, List<Edge> means) {
        json.name("place").value(mention.place());
        json.name("text").value(mention.text());
        json.name("form").value(mention.form().json());
        json.name("means")
                .list(
                        means,
                        edge -> json.object(() -> {
                            json.name("id").value(edge.cited());
                            json.name("held").value(edge.held());
                            certainty(json, edge);
                        }));
    }

    /** An item of the reference line; {@code id} is that of the telegram that it means. */
    private static void item(JsonText json, Reftel item, @Nullable Edge edge, Function<String, @Nullable Node> nodes) {
        String written = item.id() == null ? null : item.id().toString();
        String id = edge == null ? written : edge.cited();
        Node node = id == null ? null : nodes.apply(id);
        json.name("label").value(item.label());
        json.name("text").value(item.text());
        json.name("kind").value(item.kind().json());
        json.name("note").value(item.note());
        json.name("id").value(id);
        json.name("held").value(node != null && node.held());
        json.name("sent").value(node == null || node.sent() == null ? null : node.sent() + "Z");
        json.name("subject").value(node == null ? null : node.subject());
        json.name("written").value(written);
        json.name("yearInferred").value(item.yearInferred());
        json.name("certainty").value(edge == null ? null : edge.certainty().word());
        json.name("reason").value(edge == null ? null : edge.reason().word());
        json.name("candidates").list(edge == null ? List.of() : edge.candidates(), json::value);
    }

    /**
     * What cites a telegram, with the sentences.
     *
     * @param total of all that do
     * @param next where the next ones begin; null behind the last
     */
    public static String citedBy(
            String id,
            long total,
            List<Edge> edges,
            @Nullable String next,
            Function<String, @Nullable Node> nodes,
            Function<Edge, List<Quotation>> quotations) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("id").value(id);
            json.name("total").value(total);
            json.name("next").value(next);
            json.name("hits")
                    .list(
                            edges,
                            edge -> json.object(() -> {
                                telegram(json, edge.citing(), nodes.apply(edge.citing()));
                                certainty(json, edge);
                                json.name("quotations")
                                        .list(
                                                quotations.apply(edge),
                                                quotation -> json.object(() -> {
                                                    json.name("place").value(quotation.place());
                                                    json.name("inReferenceLine").value(quotation.inReferenceLine());
                                                    json.name("before").value(quotation.before());
                                                    json.name("words").value(quotation.words());
                                                    json.name("after").value(quotation.after());
                                                }));
                            }));
        });
        return json.toString();
    }

    /** The telegrams of one matter. */
    public static String thread(String id, TelegramThread thread) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("id").value(id);
            json.name("bounded").value(thread.bounded());
            json.name("telegrams")
                    .list(
                            thread.members(),
                            member -> json.object(() -> {
                                TelegramThread.Part part = member.part();
                                telegram(json, member.telegram().id(), member.telegram());
                                json.name("part")
                                        .value(part == null ? null : part.name().toLowerCase(java.util.Locale.ROOT));
                                json.name("argument").value(member.argument());
                                json.name("cites").list(member.cites(), json::value);
                                json.name("distance").value(member.distance());
                            }));
        });
        return json.toString();
    }

    /** The telegrams around one, and the citations among them. */
    public static String graph(String id, Neighbourhood around) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("id").value(id);
            json.name("bounded").value(around.bounded());
            json.name("nodes")
                    .list(
                            around.members(),
                            member -> json.object(() -> {
                                telegram(json, member.telegram().id(), member.telegram());
                                json.name("distance").value(member.distance());
                            }));
            json.name("edges")
                    .list(
                            around.edges(),
                            edge -> json.object(() -> {
                                json.name("citing").value(edge.citing());
                                json.name("cited").value(edge.cited());
                                certainty(json, edge);
                            }));
        });
        return json.toString();
    }

    private static void telegram(JsonText json, String id, @Nullable Node node) {
        json.name("id").value(id);
        json.name("held").value(node != null && node.held());
        json.name("post").value(node == null ? null : node.post());
        json.name("sent").value(node == null || node.sent() == null ? null : node.sent() + "Z");
        json.name("subject").value(node == null ? null : node.subject());
        json.name("timesCited").value(node == null ? 0 : node.timesCited());
        json.name("citingPosts").value(node == null ? 0 : node.citingPosts());
    }

    private static void certainty(JsonText json, Edge edge) {
        json.name("written").value(edge.written());
        json.name("yearInferred").value(edge.yearInferred());
        json.name("certainty").value(edge.certainty().word());
        json.name("reason").value(edge.reason().word());
        json.name("candidates").list(edge.candidates(), json::value);
    }
}
