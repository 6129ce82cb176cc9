package dev.holdpoint.cloud.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ec2.model.Volume;

/**
 * Takes the volumes out of an answer of DescribeVolumes as it is read, for whoever says where to put them, and leaves
 * the SDK the rest. The SDK makes a tree of all elements before it makes its objects: for 50,000 volumes that is 3 GB
 * of garbage, so much of it at once that the collector takes half of the time and stops the window for a quarter of a
 * second, again and again. Signing, sending, trying again and refusals stay the SDK's.
 *
 * <p>Nothing is read before the SDK reads, so that an answer that breaks off, or is none of EC2's, fails as it would
 * without this.
 */
final class StreamedVolumes implements ExecutionInterceptor {
    /** Where a request's volumes go; emptied before each answer. */
    static final ExecutionAttribute<List<Volume>> INTO = new ExecutionAttribute<>("holdpoint.volumes");

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        var into = attributes.getAttribute(INTO);
        return into == null || !context.httpResponse().isSuccessful()
                ? context.responseBody()
                : context.responseBody().map(body -> new Rest(body, into));
    }

    /** What is left of the answer without its volumes. */
    private static final class Rest extends LateBody {
        private final List<Volume> into;

        Rest(InputStream wire, List<Volume> into) {
            super(wire);
            this.into = into;
        }

        @Override
        InputStream made(InputStream wire) throws IOException {
            into.clear();
            try {
                return new ByteArrayInputStream(VolumeXml.read(wire, into::add));
            } catch (XMLStreamException e) {
                throw e.getNestedException() instanceof IOException broken ? broken : new IOException(e);
            }
        }
    }
}
