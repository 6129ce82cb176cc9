package dev.holdpoint.cloud.aws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** An answer of EC2 that holds a list, read element by element; where in it we are. One thread. */
final class AnswerXml {
    private static final XMLInputFactory INPUT = input();
    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamReader xml;
    private final Listed<?> listed;
    private String root = "";
    private boolean seen;
    private @Nullable String token;
    private @Nullable String requestId;

    private AnswerXml(XMLStreamReader xml, Listed<?> listed) {
        this.xml = xml;
        this.listed = listed;
    }

    /** One item of a list, from its first child to its end. */
    @FunctionalInterface
    interface Item<T> {
        T read(AnswerXml at) throws XMLStreamException;
    }

    /**
     * A list to take out of an answer.
     *
     * @param set the element that holds it
     * @param items where its items go
     */
    record Listed<T>(String set, Item<T> item, List<T> items) {
        Listed(String set, Item<T> item) {
            this(set, item, new ArrayList<>());
        }

        private void add(AnswerXml at) throws XMLStreamException {
            items.add(item.read(at));
        }
    }

    /**
     * Takes the list out; the answer without its items, as XML.
     *
     * @throws IOException if it breaks off
     * @throws XMLStreamException if it is no XML, or a number or time of an item is none
     */
    static byte[] read(InputStream answer, Listed<?> listed) throws IOException, XMLStreamException {
        var body = new PushbackInputStream(answer);
        int first = body.read();
        if (first < 0) {
            return new byte[0]; // nothing at all is for the SDK to take as it takes it
        }
        body.unread(first);
        var reading = new AnswerXml(INPUT.createXMLStreamReader(body), listed);
        try {
            reading.answer();
        } catch (NumberFormatException | DateTimeException e) {
            throw new XMLStreamException("an item is not as EC2 writes it", e);
        } finally {
            reading.xml.close();
        }
        return reading.rest();
    }

    private static XMLInputFactory input() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private void answer() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // What stands before the first element says nothing.
        }
        root = name();
        while (child()) {
            if (name().equals(listed.set())) {
                seen = true;
                while (child()) {
                    listed.add(this);
                }
            } else {
                switch (name()) {
                    case "nextToken" -> token = text();
                    case "requestId" -> requestId = text();
                    default -> skip();
                }
            }
        }
        while (xml.hasNext()) {
            xml.next();
        }
    }

    /** Goes to the next element within this one; false, and to this one's end, where there is none. */
    boolean child() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                default -> {
                    // Blanks between elements.
                }
            }
        }
    }

    /** The name of the element that begins here. */
    String name() {
        return xml.getLocalName();
    }

    /** Goes to the end of this element; its text. */
    String text() throws XMLStreamException {
        return xml.getElementText();
    }

    /** Goes to the end of this element, a list; its items. */
    <T> List<T> each(Item<T> item) throws XMLStreamException {
        var all = new ArrayList<T>();
        while (child()) {
            all.add(item.read(this));
        }
        return all;
    }

    /** Goes to the end of this element; the text of one of its children, or null. */
    @Nullable
    String only(String wanted) throws XMLStreamException {
        String found = null;
        while (child()) {
            if (name().equals(wanted)) {
                found = text();
            } else {
                skip();
            }
        }
        return found;
    }

    /** Goes to the end of an element that is not asked for. */
    void skip() throws XMLStreamException {
        while (child()) {
            skip();
        }
    }

    private byte[] rest() throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var writer = OUTPUT.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        writer.writeStartElement(root);
        write(writer, "requestId", requestId);
        write(writer, "nextToken", token);
        if (seen) {
            writer.writeEmptyElement(listed.set());
        }
        writer.writeEndElement();
        writer.close();
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter writer, String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            writer.writeStartElement(name);
            writer.writeCharacters(text);
            writer.writeEndElement();
        }
    }
}
