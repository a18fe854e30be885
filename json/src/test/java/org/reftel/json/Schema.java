package org.reftel.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Holds a value against a JSON Schema, as far as the project's schema uses the language; a word that it does not know is
 * an error. Stricter than the language in one point: a field that the schema does not name is reported, so that no field
 * is written that the schema forgets.
 */
@NullMarked
final class Schema {
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "properties",
            "required",
            "items",
            "prefixItems",
            "minItems",
            "enum",
            "const",
            "pattern",
            "minimum",
            "anyOf",
            "additionalProperties");

    private final Map<String, @Nullable Object> root;
    private final List<String> faults = new ArrayList<>();

    private Schema(Map<String, @Nullable Object> root) {
        this.root = root;
    }

    /** What is wrong with a value, one line a fault; empty where nothing is. */
    static List<String> faults(Map<String, @Nullable Object> schema, @Nullable Object value) {
        Schema checker = new Schema(schema);
        checker.check(schema, value, "$");
        return checker.faults;
    }

    private void check(Map<String, @Nullable Object> schema, @Nullable Object value, String at) {
        for (String word : schema.keySet()) {
            if (!KNOWN.contains(word)) {
                throw new AssertionError("schema word unknown to this checker: " + word);
            }
        }
        if (schema.get("$ref") instanceof String reference) {
            check(definition(reference), value, at);
        }
        if (schema.get("anyOf") instanceof List<?> choices
                && choices.stream().noneMatch(c -> allows(Json.object(c), value, at))) {
            faults.add(at + ": none of the choices allows " + value);
        }
        if (schema.get("type") instanceof Object type && !hasType(type, value)) {
            faults.add(at + ": not " + type + ": " + value);
            return;
        }
        if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
            faults.add(at + ": not of " + values + ": " + value);
        }
        if (schema.containsKey("const") && !Objects.equals(schema.get("const"), value)) {
            faults.add(at + ": not " + schema.get("const") + ": " + value);
        }
        if (schema.get("pattern") instanceof String pattern
                && value instanceof String text
                && !Pattern.compile(pattern).matcher(text).find()) {
            faults.add(at + ": does not match " + pattern + ": " + text);
        }
        if (schema.get("minimum") instanceof Long minimum && value instanceof Long number && number < minimum) {
            faults.add(at + ": below " + minimum + ": " + number);
        }
        if (value instanceof Map<?, ?> object) {
            fields(schema, Json.object(object), at);
        }
        if (value instanceof List<?> list) {
            items(schema, list, at);
        }
    }

    private boolean allows(Map<String, @Nullable Object> schema, @Nullable Object value, String at) {
        Schema attempt = new Schema(root);
        attempt.check(schema, value, at);
        return attempt.faults.isEmpty();
    }

    private void fields(Map<String, @Nullable Object> schema, Map<String, @Nullable Object> object, String at) {
        Map<String, @Nullable Object> properties =
                schema.get("properties") instanceof Object named ? Json.object(named) : Map.of();
        if (schema.get("required") instanceof List<?> required) {
            for (Object name : required) {
                if (!object.containsKey(name)) {
                    faults.add(at + ": lacks " + name);
                }
            }
        }
        for (Map.Entry<String, @Nullable Object> field : object.entrySet()) {
            Object property = properties.containsKey(field.getKey())
                    ? properties.get(field.getKey())
                    : schema.get("additionalProperties");
            if (property != null) {
                check(Json.object(property), field.getValue(), at + "." + field.getKey());
            } else if (schema.containsKey("type")) {
                faults.add(at + ": the schema does not name " + field.getKey());
            }
        }
    }

    private void items(Map<String, @Nullable Object> schema, List<?> list, String at) {
        List<?> first = schema.get("prefixItems") instanceof List<?> prefix ? prefix : List.of();
        if (schema.get("minItems") instanceof Long least && list.size() < least) {
            faults.add(at + ": fewer than " + least);
        }
        for (int i = 0; i < list.size(); i++) {
            String place = at + "[" + i + "]";
            if (i < first.size()) {
                check(Json.object(first.get(i)), list.get(i), place);
            } else if (schema.get("items") instanceof Map<?, ?> rest) {
                check(Json.object(rest), list.get(i), place);
            } else if (Boolean.FALSE.equals(schema.get("items"))) {
                faults.add(place + ": too many");
            }
        }
    }

    private Map<String, @Nullable Object> definition(String reference) {
        String name = reference.substring("#/$defs/".length());
        return Json.object(Json.object(root.get("$defs")).get(name));
    }

    private static boolean hasType(Object type, @Nullable Object value) {
        if (type instanceof List<?> types) {
            return types.stream().anyMatch(one -> hasType(one, value));
        }
        return switch ((String) type) {
            case "null" -> value == null;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Long;
            case "boolean" -> value instanceof Boolean;
            case "array" -> value instanceof List<?>;
            case "object" -> value instanceof Map<?, ?>;
            default -> throw new AssertionError(type);
        };
    }
}
