package dev.holdpoint.settings;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Records of texts, numbers, truth values, enums, lists, sets, maps by text, and such records, as JSON objects and
 * back. By Jackson's streams alone: its object mapper takes a quarter of a second to wake, and the first window waits
 * for the settings.
 */
final class RecordJson {
    private static final JsonFactory STREAMS = new JsonFactory();

    private RecordJson() {}

    /** A record in JSON, for a person to read too. */
    static byte[] write(Record record) {
        var bytes = new ByteArrayOutputStream();
        try (var generator = STREAMS.createGenerator(new Indented(), bytes)) {
            write(generator, record);
        }
        return bytes.toByteArray();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private static void write(JsonGenerator generator, @Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case Record record -> writeRecord(generator, record);
            case Map<?, ?> map -> writeMap(generator, map);
            case Collection<?> items -> {
                generator.writeStartArray();
                items.forEach(item -> write(generator, item));
                generator.writeEndArray();
            }
            case Boolean flag -> generator.writeBoolean(flag);
            case Integer whole -> generator.writeNumber(whole);
            case Double number -> generator.writeNumber(number);
            case String text -> generator.writeString(text);
            case Enum<?> choice -> generator.writeString(choice.name());
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private static void writeRecord(JsonGenerator generator, Record record) {
        generator.writeStartObject();
        for (var component : record.getClass().getRecordComponents()) {
            generator.writeName(component.getName());
            write(generator, valueOf(component, record));
        }
        generator.writeEndObject();
    }

    private static void writeMap(JsonGenerator generator, Map<?, ?> map) {
        generator.writeStartObject();
        map.forEach((key, value) -> {
            generator.writeName((String) key);
            write(generator, value);
        });
        generator.writeEndObject();
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a record. What the JSON leaves out, or says null of, is null, 0 or false in the record's constructor; what
     * the record does not know is passed over.
     *
     * @throws JacksonException if it is not JSON
     * @throws IllegalArgumentException if it is not one object, or says what the record or its constructor refuses
     */
    static <T extends Record> T read(Class<T> type, byte[] json) {
        try (var parser = STREAMS.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            expect(parser, JsonToken.START_OBJECT);
            var read = readRecord(parser, type);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one object");
            }
            return read;
        }
    }

    private static <T> T readRecord(JsonParser parser, Class<T> type) {
        var components = type.getRecordComponents();
        var values = new HashMap<String, @Nullable Object>();
        var types = new HashMap<String, Type>();
        for (var component : components) {
            // As a new array holds it: null, 0 or false.
            values.put(component.getName(), Array.get(Array.newInstance(component.getType(), 1), 0));
            types.put(component.getName(), component.getGenericType());
        }
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            var wanted = types.get(name);
            if (wanted == null) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                values.put(name, read(parser, wanted));
            }
        }
        var names = Arrays.stream(components).map(RecordComponent::getName);
        return make(canonical(type, components), names.map(values::get).toArray());
    }

    private static <T> Constructor<T> canonical(Class<T> type, RecordComponent[] components) {
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T make(Constructor<T> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object read(JsonParser parser, Type type) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return type instanceof ParameterizedType generic
                ? readMany(parser, (Class<?>) generic.getRawType(), generic.getActualTypeArguments())
                : readOne(parser, (Class<?>) type);
    }

    private static Object readOne(JsonParser parser, Class<?> type) {
        if (type.isRecord()) {
            expect(parser, JsonToken.START_OBJECT);
            return readRecord(parser, type);
        }
        if (type == String.class) {
            return text(parser);
        }
        if (type.isEnum()) {
            return choice(type, text(parser));
        }
        if (type == boolean.class) {
            expect(parser, JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
            return parser.getBooleanValue();
        }
        if (type == double.class && parser.currentToken() == JsonToken.VALUE_STRING) {
            // NaN is a number that JSON has none for: it is written as a text.
            return Double.parseDouble(parser.getString());
        }
        expect(parser, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
        return type == double.class ? (Object) parser.getDoubleValue() : (Object) parser.getIntValue();
    }

    private static Object choice(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no " + type.getSimpleName()));
    }

    private static Object readMany(JsonParser parser, Class<?> type, Type[] of) {
        if (type == Map.class) {
            expect(parser, JsonToken.START_OBJECT);
            var map = new LinkedHashMap<String, @Nullable Object>();
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                map.put(name, read(parser, of[1]));
            }
            return map;
        }
        expect(parser, JsonToken.START_ARRAY);
        Collection<@Nullable Object> items = type == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser, of[0]));
        }
        return items;
    }

    private static String text(JsonParser parser) {
        expect(parser, JsonToken.VALUE_STRING);
        return parser.getString();
    }

    private static void expect(JsonParser parser, JsonToken... wanted) {
        if (!Arrays.asList(wanted).contains(parser.currentToken())) {
            throw new IllegalArgumentException(parser.currentToken() + " in place of " + wanted[0]);
        }
    }
}
