package dev.holdpoint.journal;

import dev.holdpoint.model.VolumeId;
import java.io.StringWriter;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON as it goes, by Jackson's streams: trees of it, and the mapper that wrote them, were two fifths of what a
 * commit cost the processor. One object after the other comes from the same generator, for making and closing one was
 * half of what remained. For one thread.
 */
final class JsonText {
    private static final JsonFactory STREAMS =
            JsonFactory.builder().rootValueSeparator("").build();

    private final StringWriter text = new StringWriter();
    private JsonGenerator json = generator();

    private JsonGenerator generator() {
        return STREAMS.createGenerator(ObjectWriteContext.empty(), text);
    }

    /** An object with these fields. */
    String object(Consumer<JsonGenerator> fields) {
        boolean whole = false;
        try {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
            json.flush();
            whole = true;
            return text.toString();
        } finally {
            if (!whole) {
                // It stands in the middle of an object that nobody will have.
                json = generator();
            }
            text.getBuffer().setLength(0);
        }
    }

    /** A field that is an object with these fields. */
    static void object(JsonGenerator json, String name, Consumer<JsonGenerator> fields) {
        json.writeObjectPropertyStart(name);
        fields.accept(json);
        json.writeEndObject();
    }

    /** A field that is an array of texts. */
    static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** A field that is an array of the ids of volumes. */
    static void volumes(JsonGenerator json, String name, List<VolumeId> ids) {
        texts(json, name, ids.stream().map(VolumeId::value).toList());
    }

    /** A field that is an array of objects, one for each item. */
    static <T> void objects(JsonGenerator json, String name, List<T> items, BiConsumer<JsonGenerator, T> fields) {
        json.writeArrayPropertyStart(name);
        for (var item : items) {
            json.writeStartObject();
            fields.accept(json, item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
