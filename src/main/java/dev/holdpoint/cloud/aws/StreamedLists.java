package dev.holdpoint.cloud.aws;

import dev.holdpoint.cloud.aws.AnswerXml.Listed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Takes the items of a long list out of an answer as it is read, for whoever says where to put them, and leaves the SDK
 * the rest. The SDK makes a tree of all elements before it makes its objects: for 50,000 volumes that is 3 GB of
 * garbage, so much of it at once that the collector takes half of the time and stops the window for a quarter of a
 * second, again and again. Signing, sending, trying again and refusals stay the SDK's.
 *
 * <p>Nothing is read before the SDK reads, so that an answer that breaks off, or is none of EC2's, fails as it would
 * without this.
 */
final class StreamedLists implements ExecutionInterceptor {
    private static final ExecutionAttribute<Listed<?>> INTO = new ExecutionAttribute<>("holdpoint.listed");

    /** For a request: its answer's list goes there, which is emptied before each answer. */
    static Consumer<AwsRequestOverrideConfiguration.Builder> into(Listed<?> listed) {
        return request -> request.putExecutionAttribute(INTO, listed);
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        var listed = attributes.getAttribute(INTO);
        return listed == null || !context.httpResponse().isSuccessful()
                ? context.responseBody()
                : context.responseBody().map(body -> new Rest(body, listed));
    }

    /** What is left of the answer without its list. */
    private static final class Rest extends LateBody {
        private final Listed<?> listed;

        Rest(InputStream wire, Listed<?> listed) {
            super(wire);
            this.listed = listed;
        }

        @Override
        InputStream made(InputStream wire) throws IOException {
            listed.items().clear();
            try {
                return new ByteArrayInputStream(AnswerXml.read(wire, listed));
            } catch (XMLStreamException e) {
                throw e.getNestedException() instanceof IOException broken ? broken : new IOException(e);
            }
        }
    }
}
