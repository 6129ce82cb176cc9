package dev.holdpoint.cloud.aws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.OperatorResponse;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.VolumeAttachment;

/**
 * Reads the answer of DescribeVolumes element by element: what {@link Readings#volume} asks of a volume, and no more.
 * Source: the shapes {@code DescribeVolumesResult} and {@code Volume} of EC2's API; that it reads what the SDK reads is
 * tested against the SDK.
 */
final class VolumeXml {
    private static final XMLInputFactory INPUT = input();
    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamReader xml;
    private final Consumer<Volume> into;
    private boolean listed;
    private @Nullable String token;
    private @Nullable String requestId;

    private VolumeXml(XMLStreamReader xml, Consumer<Volume> into) {
        this.xml = xml;
        this.into = into;
    }

    /**
     * Gives each volume to {@code into}; the answer without volumes, as XML.
     *
     * @throws IOException if it breaks off
     * @throws XMLStreamException if it is no XML, or a number or time of a volume is none
     */
    static byte[] read(InputStream answer, Consumer<Volume> into) throws IOException, XMLStreamException {
        var body = new PushbackInputStream(answer);
        int first = body.read();
        if (first < 0) {
            return new byte[0]; // nothing at all is for the SDK to take as it takes it
        }
        body.unread(first);
        var reading = new VolumeXml(INPUT.createXMLStreamReader(body), into);
        try {
            reading.answer();
        } catch (NumberFormatException | DateTimeException e) {
            throw new XMLStreamException("a volume is not as EC2 writes it", e);
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
        while (child()) {
            switch (xml.getLocalName()) {
                case "volumeSet" -> volumes();
                case "nextToken" -> token = xml.getElementText();
                case "requestId" -> requestId = xml.getElementText();
                default -> skip();
            }
        }
        while (xml.hasNext()) {
            xml.next();
        }
    }

    private void volumes() throws XMLStreamException {
        listed = true;
        while (child()) {
            into.accept(volume());
        }
    }

    private Volume volume() throws XMLStreamException {
        var volume = Volume.builder();
        while (child()) {
            switch (xml.getLocalName()) {
                case "volumeId" -> volume.volumeId(xml.getElementText());
                case "status" -> volume.state(xml.getElementText());
                case "size" -> volume.size(Integer.valueOf(xml.getElementText()));
                case "volumeType" -> volume.volumeType(xml.getElementText());
                case "availabilityZone" -> volume.availabilityZone(xml.getElementText());
                case "outpostArn" -> volume.outpostArn(xml.getElementText());
                case "encrypted" -> volume.encrypted(Boolean.valueOf(xml.getElementText()));
                case "multiAttachEnabled" -> volume.multiAttachEnabled(Boolean.valueOf(xml.getElementText()));
                case "createTime" -> volume.createTime(Instant.parse(xml.getElementText()));
                case "attachmentSet" -> volume.attachments(each(this::attachment));
                case "tagSet" -> volume.tags(each(this::tag));
                case "operator" -> volume.operator(operator());
                default -> skip();
            }
        }
        return volume.build();
    }

    private VolumeAttachment attachment() throws XMLStreamException {
        var attachment = VolumeAttachment.builder();
        while (child()) {
            switch (xml.getLocalName()) {
                case "instanceId" -> attachment.instanceId(xml.getElementText());
                case "device" -> attachment.device(xml.getElementText());
                case "status" -> attachment.state(xml.getElementText());
                default -> skip();
            }
        }
        return attachment.build();
    }

    private Tag tag() throws XMLStreamException {
        var tag = Tag.builder();
        while (child()) {
            switch (xml.getLocalName()) {
                case "key" -> tag.key(xml.getElementText());
                case "value" -> tag.value(xml.getElementText());
                default -> skip();
            }
        }
        return tag.build();
    }

    private OperatorResponse operator() throws XMLStreamException {
        var operator = OperatorResponse.builder();
        while (child()) {
            switch (xml.getLocalName()) {
                case "managed" -> operator.managed(Boolean.valueOf(xml.getElementText()));
                case "principal" -> operator.principal(xml.getElementText());
                default -> skip();
            }
        }
        return operator.build();
    }

    private interface Item<T> {
        T read() throws XMLStreamException;
    }

    private <T> List<T> each(Item<T> item) throws XMLStreamException {
        var all = new ArrayList<T>();
        while (child()) {
            all.add(item.read());
        }
        return all;
    }

    /** Goes to the next element within this one; false, and to this one's end, where there is none. */
    private boolean child() throws XMLStreamException {
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

    /** Goes to the end of an element that is not asked for. */
    private void skip() throws XMLStreamException {
        while (child()) {
            skip();
        }
    }

    private byte[] rest() throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var writer = OUTPUT.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        writer.writeStartElement("DescribeVolumesResponse");
        write(writer, "requestId", requestId);
        write(writer, "nextToken", token);
        if (listed) {
            writer.writeEmptyElement("volumeSet");
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
